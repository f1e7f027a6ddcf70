package org.waymark.worklist;

import java.util.List;
import org.waymark.form.Form;
import org.waymark.form.FormContext;

/**
 * A task ready to be worked on.
 *
 * @param item the task opened
 * @param together the tasks dealt with on the same page, the opened one among them, in fixed order
 * @param also other work of the family that the same answer may cover
 * @param notYet siblings who are not at this step, each with the reason
 * @param sentBackComments what the approver asked for when the work was sent back; null when it was not
 * @param dates the deadlines that it is about, soonest first
 */
public record OpenTask(
        WorkItem item,
        List<WorkItem> together,
        List<Also> also,
        List<String> notYet,
        Form form,
        FormContext context,
        java.util.Map<String, List<String>> begun,
        String sentBackComments,
        List<TaskDates.TaskDate> dates) {

    /**
     * Other work that the same answer may cover.
     *
     * @param about what it is and when it was due, in words
     * @param safety a child's safety is at stake, so that nobody but the person who answers chooses it
     */
    public record Also(String taskId, String childName, String about, boolean safety) {}
}
