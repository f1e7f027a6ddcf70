package org.waymark.worklist;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.access.Viewer;
import org.waymark.form.Draft;
import org.waymark.form.Drafts;
import org.waymark.form.Form;
import org.waymark.form.FormContext;
import org.waymark.form.FormTokens;
import org.waymark.form.FormView;
import org.waymark.form.Forms;
import org.waymark.form.InputNames;

/** What every page with a form has in common: what was begun, what was kept, and what was wrong. */
@Component
public class FormPages {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK);

    private final Forms forms;
    private final Drafts drafts;
    private final FormTokens tokens;

    FormPages(Forms forms, Drafts drafts, FormTokens tokens) {
        this.forms = forms;
        this.drafts = drafts;
        this.tokens = tokens;
    }

    /**
     * A form about something at an address.
     *
     * @param subject what a draft is kept under, for example {@code task:1234}
     * @param path the page's address within the product
     */
    public record Sheet(String subject, String path, Form form, FormContext context) {}

    /**
     * A form's page.
     *
     * @param kept when the text shown was kept as a draft, in words; null when it was not
     * @param others further texts of the same person that the shown one did not know of
     * @param ticked the inputs of the kept text by name; empty when none was kept
     */
    public record Page(
            FormView view,
            String token,
            int draftVersion,
            String kept,
            List<OtherText> others,
            Map<String, List<String>> ticked) {

        /** What was ticked when the text was kept; where none was kept, what is proposed. */
        public List<String> ticked(String name, List<String> proposed) {
            return ticked.isEmpty() ? proposed : ticked.getOrDefault(name, List.of());
        }
    }

    /** A text kept elsewhere by the same person: when, and its answers in words. */
    public record OtherText(String kept, List<FormView.Said> said) {}

    /** The page as opened: a kept draft first, else what was begun before, else what is known. */
    public Page opened(Sheet sheet, Viewer viewer, Map<String, List<String>> begun) {
        Draft draft = drafts.find(viewer.username(), sheet.subject()).orElse(null);
        Map<String, List<String>> typed = draft == null ? begun : draft.typed();
        return page(sheet, viewer, forms.view(sheet.form(), typed, sheet.context(), List.of()), draft, null);
    }

    /** The page again, with a row more or less. */
    public Page withRows(Sheet sheet, Viewer viewer, Map<String, List<String>> parameters) {
        FormView view = forms.view(sheet.form(), forms.withRowsChanged(parameters), sheet.context(), List.of());
        return page(
                sheet,
                viewer,
                view,
                drafts.find(viewer.username(), sheet.subject()).orElse(null),
                Draft.shownWith(parameters));
    }

    /** The page again, with everything as it was typed and what is wrong with it. */
    public Page refused(Sheet sheet, Viewer viewer, Submission submission) {
        FormView view = forms.view(
                submission.form(),
                submission.result().typed(),
                submission.context(),
                submission.result().errors());
        return page(
                sheet,
                viewer,
                view,
                drafts.find(viewer.username(), sheet.subject()).orElse(null),
                Draft.shownWith(submission.result().typed()));
    }

    /** Keeps what was typed; nothing is completed. */
    public void keep(String subject, Viewer viewer, Map<String, List<String>> parameters) {
        drafts.save(viewer.username(), subject, parameters);
    }

    /** The text was sent: its draft is no longer needed. */
    public void forget(String subject, Viewer viewer) {
        drafts.discard(viewer.username(), subject);
    }

    public static boolean isDraft(Map<String, List<String>> parameters) {
        return parameters.containsKey(InputNames.DRAFT);
    }

    public static boolean changesRows(Map<String, List<String>> parameters) {
        return parameters.containsKey(InputNames.ADD) || parameters.containsKey(InputNames.REMOVE);
    }

    /** A page that was sent back keeps the version it was first shown with, so that a text kept since stays a second one. */
    private Page page(Sheet sheet, Viewer viewer, FormView view, Draft draft, Integer shownWith) {
        String token = tokens.issue(viewer.username(), sheet.subject(), sheet.path());
        if (draft == null) return new Page(view, token, 0, null, List.of(), Map.of());
        int version = shownWith == null ? draft.version() : shownWith;
        List<OtherText> others = draft.unseenBy(version).stream()
                .map(text ->
                        new OtherText(words(text.savedAt()), forms.said(sheet.form(), text.typed(), sheet.context())))
                .toList();
        boolean shown = version == draft.version();
        return new Page(
                view, token, version, shown ? words(draft.savedAt()) : null, others, shown ? draft.typed() : Map.of());
    }

    private static String words(Instant at) {
        return MOMENT.format(at.atZone(LONDON));
    }
}
