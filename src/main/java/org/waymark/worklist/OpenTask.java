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
 * @param sentBack what the approver asked for when the work was sent back; null when it was not
 * @param submitted the record that waits for a signature; null where the task approves none
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
        SentBack sentBack,
        Submitted submitted,
        List<TaskDates.TaskDate> dates) {

    /** The same, with another set of questions. */
    OpenTask asking(Form form, FormContext context) {
        return new OpenTask(item, together, also, notYet, form, context, begun, sentBack, submitted, dates);
    }

    /**
     * Other work that the same answer may cover.
     *
     * @param about what it is and when it was due, in words
     * @param safety a child's safety is at stake, so that nobody but the person who answers chooses it
     */
    public record Also(String taskId, String childName, String about, boolean safety) {}

    /**
     * The work came back to its writer.
     *
     * @param times how often so far
     * @param by who sent it back last, and when, in words
     * @param comments on the whole
     */
    public record SentBack(int times, String by, String comments, List<Asked> asked) {}

    /**
     * A comment on one question.
     *
     * @param question in words
     * @param inputId the id of its input on the page; null where the form has no such question
     */
    public record Asked(String question, String comment, String inputId) {}
}
