package org.waymark.form;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Text that somebody typed and has not sent.
 *
 * @param subject what it is about, for example {@code task:1234}
 * @param version to be sent back with the page, so that a second writer is noticed
 * @param texts the newest first; more than one where the same person wrote in two places at once
 */
public record Draft(String username, String subject, int version, List<Text> texts) {

    /** One text, and when it was kept. */
    public record Text(Instant savedAt, Map<String, List<String>> typed) {}

    /** The text that was kept last. */
    public Map<String, List<String>> typed() {
        return texts.get(0).typed();
    }

    public Instant savedAt() {
        return texts.get(0).savedAt();
    }

    /** The version that a page was shown with, 0 without a draft; null where what was typed is no page that was sent. */
    public static Integer shownWith(Map<String, List<String>> typed) {
        String version = Answers.first(typed, InputNames.DRAFT_VERSION);
        return version.matches("\\d{1,9}") ? Integer.valueOf(version) : null;
    }

    /** The texts that a page shown with this version knows nothing of. */
    public List<Text> unseenBy(int shownWith) {
        return shownWith == version ? others() : texts;
    }

    /** Texts that a later one did not know of; they are shown beside it and go only with the draft. */
    public List<Text> others() {
        return texts.subList(1, texts.size());
    }
}
