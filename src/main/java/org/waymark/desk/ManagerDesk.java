package org.waymark.desk;

import java.util.Locale;

/** What waits for a manager, on one page. */
public record ManagerDesk(
        Listed<BreachRow> breaches,
        Listed<AnsweredRow> answered,
        Listed<AdministrativeRow> administrative,
        Listed<LookAt> lookAt,
        Listed<ApprovalRow> approvals,
        Listed<ChildRow> noWorker,
        Listed<ChildRow> heldByDuty,
        Listed<ChildRow> notActive) {

    /**
     * A breach to answer.
     *
     * @param taskId the task in which it is answered; null until the system has made it, or where another is asked
     * @param weight why it stands where it stands, in words
     * @param asked who is asked, in words
     * @param mine whether the viewer is asked
     * @param rung how far it has climbed, from 1
     * @param answerBy by when it must be answered before it climbs, in words
     * @param reason the reason given so far, in words; empty where there is none
     */
    public record BreachRow(
            Long episodeId,
            String child,
            String team,
            String what,
            boolean safety,
            String weight,
            Due late,
            String asked,
            boolean mine,
            int rung,
            Due answerBy,
            Reason reason,
            String taskId) {

        /** By when the answer is wanted, as a sentence: "Answer due today"; empty where no ladder waits for it. */
        public String answerWords() {
            if ("none".equals(answerBy.tone())) return "";
            String words = answerBy.words().toLowerCase(Locale.UK).charAt(0)
                    + answerBy.words().substring(1);
            return answerBy.isLate() ? "The answer is " + words : "Answer " + words;
        }
    }

    /** A reason from the short list, and what was written beside it; both may be empty. */
    public record Reason(String code, String text) {

        public boolean isGiven() {
            return !code.isEmpty() || !text.isEmpty();
        }
    }

    /** A breach that has been answered and is still to be done; {@code promised} in words. */
    public record AnsweredRow(
            Long episodeId, String child, String team, String what, Due late, Reason reason, String by, Due promised) {}

    /** Late paper: nobody's safety hangs on it, and it climbs no ladder. */
    public record AdministrativeRow(Long episodeId, String child, String team, String what, String worker, Due late) {}

    /** Something that waits for a signature; {@code returned} is how often it was sent back before. */
    public record ApprovalRow(
            String taskId,
            Long episodeId,
            String child,
            String task,
            String stage,
            String waiting,
            int returned,
            Due due) {}

    /** A child whose allocation needs a manager; {@code since} and {@code note} in words. */
    public record ChildRow(
            Long episodeId, String child, String team, String since, String note, String taskId, String task) {}
}
