package org.waymark.correction;

import java.util.List;
import org.waymark.desk.RecordPage;

/**
 * A correction as it is read by those who decide on it, and by the data protection officer afterwards.
 *
 * @param from where it stood; null for a merge
 * @param to where it stands; null for a merge
 * @param proposed when and by whom, in words
 * @param decided the same of the second person; empty while nobody has
 * @param taskId the task of the second person where it waits and this viewer may do it; else null
 * @param things what is moved; null where this viewer may not read it any more
 * @param merge the two files; null where nothing is merged
 */
public record CorrectionPage(
        Long id,
        CorrectionKind kind,
        CorrectionState state,
        WrongChild.Place from,
        WrongChild.Place to,
        String reason,
        String proposed,
        String decided,
        String taskId,
        Things things,
        List<String> steps,
        Merge merge,
        boolean undoable) {

    /** What is moved, and what became of it while it stood where it did not belong. */
    public record Things(
            List<Thing> all, List<Readers.Reader> readers, List<ReceivedCopy> received, List<Clock> clocks) {}

    /** One thing; {@code record} is what it says where it is a record. */
    public record Thing(String title, String written, String path, RecordPage record) {}

    /** A clock of the wrong child that went with it. */
    public record Clock(String label, String due, boolean missed) {}

    /** Two files of one child. */
    public record Merge(String kept, String other, List<String> moved) {}
}
