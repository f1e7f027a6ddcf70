package org.waymark.desk;

import java.util.List;
import java.util.Map;
import org.waymark.casefile.CaseEvent;
import org.waymark.casefile.CaseRecord;
import org.waymark.casefile.Episode;
import org.waymark.casefile.Fact;
import org.waymark.child.Child;
import org.waymark.deadline.Deadline;
import org.waymark.notice.Notice;

/**
 * What is on file about one case, read once for a page.
 *
 * @param facts the current facts by field key
 * @param events those that still count, in the order in which they happened
 * @param records newest first, corrected ones included
 * @param deadlines by due date
 */
record CaseMaterial(
        Episode episode,
        Child child,
        String team,
        Map<String, Fact> facts,
        List<CaseEvent> events,
        List<CaseRecord> records,
        List<Deadline> deadlines,
        List<Notice> letters,
        StaffNames.Book staff) {

    /** The text of a fact, or null where it is not known or no text. */
    String text(String key) {
        Fact fact = facts.get(key);
        return fact == null || fact.textValue() == null || fact.textValue().isBlank() ? null : fact.textValue();
    }

    /** The name of the lead worker, or null. */
    String leadWorker() {
        return episode.leadWorker() == null ? null : staff.of(episode.leadWorker());
    }
}
