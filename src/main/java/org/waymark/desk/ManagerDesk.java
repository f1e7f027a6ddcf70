package org.waymark.desk;

import java.util.List;

/** What waits for a manager, on one page. */
public record ManagerDesk(
        List<BreachRow> breaches,
        List<ApprovalRow> approvals,
        List<ChildRow> noWorker,
        List<ChildRow> heldByDuty,
        List<ChildRow> notActive) {

    /**
     * A breach to answer.
     *
     * @param taskId the task in which it is answered; null until the system has made it
     * @param rung how far it has climbed, from 1
     * @param answerBy by when it must be answered before it climbs, in words
     */
    public record BreachRow(
            Long episodeId,
            String child,
            String what,
            String alarm,
            boolean safety,
            Due late,
            int rung,
            Due answerBy,
            String taskId) {}

    /** Something that waits for a signature. */
    public record ApprovalRow(
            String taskId,
            Long episodeId,
            String child,
            String task,
            String stage,
            String waiting,
            boolean sentBack,
            Due due) {}

    /** A child whose allocation needs a manager; {@code since} and {@code note} in words. */
    public record ChildRow(
            Long episodeId, String child, String team, String since, String note, String taskId, String task) {}
}
