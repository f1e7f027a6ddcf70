package org.waymark.desk;

import java.util.List;

/**
 * A record as it is read: every answer with the question that was asked.
 *
 * @param children who it is about, each with the way to the case
 * @param marks how the record came about, where there is something to know
 * @param replaces the earlier record that this one corrects, or null
 * @param reason why it was corrected; null where it corrects nothing
 * @param supersededBy the later record that corrects this one, or null
 * @param correctable whether this viewer may correct it
 */
public record RecordPage(
        Long id,
        String title,
        List<WorkRow.RowChild> children,
        String recorded,
        List<String> marks,
        List<Section> sections,
        List<CaseDocument> documents,
        RecordLine replaces,
        String reason,
        RecordLine supersededBy,
        boolean correctable) {

    /** A part of the record under a heading; {@code title} null where the form gives none. */
    public record Section(String title, int level, List<Answer> answers, List<Section> within) {

        boolean isEmpty() {
            return answers.isEmpty() && within.isEmpty();
        }
    }

    /** A question and its answer, line by line. */
    public record Answer(String question, List<String> lines) {}
}
