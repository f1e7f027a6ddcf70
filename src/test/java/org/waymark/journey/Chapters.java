package org.waymark.journey;

/** The plain course of a case, chapter by chapter, everything done in time; a test tells on from where it likes. */
public final class Chapters {

    private Chapters() {}

    /** Tuesday 7 April 2026, half past nine: a contact, received at nine. */
    public static CaseStory contact(Stories stories, Object... answers) {
        CaseStory story = stories.begin().on("2026-04-07 09:30").as("duty worker");
        Object[] all = new Object[answers.length + 2];
        all[0] = "receivedAt";
        all[1] = "2026-04-07 09:00";
        System.arraycopy(answers, 0, all, 2, answers.length);
        return story.recordsContact(all);
    }

    /** The duty worker checks the records, and at eleven the manager decides. */
    public static CaseStory decided(CaseStory story, String decision) {
        return story.on("2026-04-07 10:00")
                .as("duty worker")
                .completes("check-agency-records")
                .on("2026-04-07 11:00")
                .as("manager")
                .completes("decide-referral", "decision", decision);
    }

    /** Priya Nightingale takes the case over at noon of the day of the decision. */
    public static CaseStory allocated(CaseStory story) {
        return story.on("2026-04-07 12:00")
                .as("manager")
                .completes("allocate-worker", "allocatedWorker", "priya.nightingale")
                .on("2026-04-07 12:30")
                .as("social worker")
                .completes("acknowledge-allocation");
    }

    /** The strategy discussion of the same afternoon decides section 47; its record is out next morning. */
    public static CaseStory enquiryBegun(Stories stories) {
        return enquiryBegunWithoutRecord(stories)
                .on("2026-04-08 10:00")
                .as("social worker")
                .completes("circulate-strategy-record");
    }

    /** The strategy discussion has decided section 47; nobody has sent its record round yet. */
    public static CaseStory enquiryBegunWithoutRecord(Stories stories) {
        CaseStory story = allocated(decided(contact(stories), "strategy-discussion"));
        return story.on("2026-04-07 15:30")
                .as("manager")
                .completes(
                        "hold-strategy-discussion",
                        "discussionHeldAt",
                        "2026-04-07 15:00",
                        "section47Decision",
                        "section-47",
                        "enquiryWorker",
                        "priya.nightingale",
                        "firstReviewDate",
                        "2026-04-14")
                .on("2026-04-07 16:30")
                .as("social worker")
                .completes("begin-enquiry");
    }

    /** Actions reviewed on the date set, enquiry recorded and approved on 16 April. */
    public static CaseStory enquired(CaseStory story, String outcome) {
        return story.on("2026-04-14 10:00")
                .as("manager")
                .completes("review-strategy-actions")
                .on("2026-04-15 10:00")
                .as("social worker")
                .completes("record-enquiry", "enquiryOutcome", outcome)
                .on("2026-04-16 10:00")
                .as("manager")
                .completes("approve-enquiry", "enquiryDecision", "approve");
    }

    /** A conference asked for and arranged for Monday 27 April. */
    public static CaseStory conferenceArranged(Stories stories) {
        return enquired(enquiryBegun(stories), "substantiated-conference")
                .on("2026-04-16 11:00")
                .as("social worker")
                .completes("request-conference")
                .on("2026-04-17 10:00")
                .as("administrator")
                .completes("arrange-conference", "conferenceDate", "2026-04-27", "conferenceChair", "cora.roundtable");
    }

    /** Report written, approved and shared, conference held on 27 April, letter and minutes out. */
    public static CaseStory conferenceHeld(Stories stories, String decision) {
        return conferenceArranged(stories)
                .on("2026-04-20 10:00")
                .as("social worker")
                .completes("write-conference-report")
                .on("2026-04-21 10:00")
                .as("manager")
                .completes("approve-conference-report", "reportDecision", "approve")
                .on("2026-04-21 15:00")
                .as("social worker")
                .completes("share-conference-report")
                .on("2026-04-27 12:00")
                .as("chair")
                .completes(
                        "hold-conference",
                        "conferenceHeldAt",
                        "2026-04-27",
                        "conferenceDecision",
                        decision,
                        "leadSocialWorker",
                        "priya.nightingale",
                        "supportAgreed",
                        "none");
    }

    /** A plan runs since 27 April; letter and minutes are out, the assessment is approved. */
    public static CaseStory planRuns(Stories stories) {
        return assessed(conferenceHeld(stories, "plan")
                .on("2026-04-28 09:30")
                .as("administrator")
                .completes("send-decision-letter")
                .completes("circulate-minutes"));
    }

    /** Assessment written and approved on 29 April. */
    public static CaseStory assessed(CaseStory story, Object... answers) {
        return story.on("2026-04-28 15:00")
                .as("social worker")
                .completes("write-assessment", answers)
                .on("2026-04-29 10:00")
                .as("manager")
                .completes("approve-assessment", "assessmentDecision", "approve");
    }
}
