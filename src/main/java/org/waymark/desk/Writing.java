package org.waymark.desk;

import java.util.List;
import java.util.Map;
import org.waymark.form.Form;
import org.waymark.form.FormContext;
import org.waymark.form.FormError;
import org.waymark.form.FormResult;
import org.waymark.worklist.Submission;

/**
 * Something that is written on a child's file with a form of the product: what its page shows.
 *
 * @param path the page's address; a draft is kept under it
 * @param note what to know first, or null
 * @param back where the page came from
 * @param begun what is there already, as it would have been typed
 * @param seen the newest version that this page knows of, by which a second writer is noticed
 */
public record Writing(
        String path,
        String heading,
        String caption,
        String note,
        String back,
        Form form,
        FormContext context,
        Map<String, List<String>> begun,
        long seen) {

    /** The name of the input that carries {@link #seen}. */
    public static final String SEEN = "_seen";

    /** Where a draft is kept. */
    public String subject() {
        return "page:" + path;
    }

    /** Accepted under this number. */
    Submission accepted(FormResult result, Long id) {
        return new Submission(form, context, result, id);
    }

    /** Refused, with everything as it was typed. */
    Submission refused(FormResult result, List<FormError> errors) {
        return new Submission(
                form, context, new FormResult(result.shared(), result.perSubject(), errors, result.typed()), null);
    }

    /** The version that the page knew of; 0 where it says nothing. */
    static long seenBy(Map<String, List<String>> typed) {
        String seen = typed.getOrDefault(SEEN, List.of("")).get(0);
        return seen.matches("\\d{1,18}") ? Long.parseLong(seen) : 0;
    }
}
