package org.waymark.desk;

import java.time.Instant;
import java.util.List;

/**
 * One row of the work list: one task, or one meeting with a task for each of its children.
 *
 * @param taskId the task that opens the page; for a meeting that of its first child
 * @param about what a breach to be answered is about; otherwise null
 * @param children who it is about; empty for work that is about no child
 * @param stage the name of the procedure's part that the task belongs to
 * @param holder the display name of who holds it, or null
 * @param mine whether the viewer holds it
 * @param mayTake whether the viewer's role is one the task is for
 * @param safety whether a child's safety hangs on the date
 */
public record WorkRow(
        String taskId,
        String task,
        String about,
        String stage,
        List<RowChild> children,
        String team,
        String holder,
        boolean mine,
        boolean mayTake,
        boolean meeting,
        boolean sentBack,
        boolean approval,
        boolean safety,
        Instant received,
        Due due) {

    /** A child of a row; a restricted child shows a name only. */
    public record RowChild(Long episodeId, String name, boolean restricted) {}

    /** The day on which the case was received, in words; empty for work that is about no child. */
    public String receivedOn() {
        return received == null ? "" : SayDate.day(received);
    }

    /** The cases that the row is about. */
    public List<Long> episodeIds() {
        return children.stream().map(RowChild::episodeId).toList();
    }

    /** The names of the children, as a sentence says them. */
    public String names() {
        if (children.isEmpty()) return "No child";
        if (children.size() == 1) return children.get(0).name();
        List<String> names = children.stream().map(RowChild::name).toList();
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
    }
}
