package org.waymark.worklist;

import java.util.Set;
import org.waymark.form.Form;
import org.waymark.form.FormContext;
import org.waymark.form.FormResult;

/**
 * What became of a submitted form.
 *
 * @param result as judged; with errors nothing was stored
 * @param recordId the record made, or null when refused
 * @param refusedBy the gates that stood in the way; empty when none did
 */
public record Submission(Form form, FormContext context, FormResult result, Long recordId, Set<String> refusedBy) {

    public Submission(Form form, FormContext context, FormResult result, Long recordId) {
        this(form, context, result, recordId, Set.of());
    }

    /** The same, to be shown on a page that asks another set of questions. */
    Submission on(Form form, FormContext context) {
        return new Submission(form, context, result, recordId, refusedBy);
    }

    public boolean accepted() {
        return recordId != null;
    }
}
