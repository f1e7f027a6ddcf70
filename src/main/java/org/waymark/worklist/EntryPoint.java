package org.waymark.worklist;

/**
 * The steps at which a case that was open elsewhere enters the procedure, and those from which it is moved there. They are a
 * contract with the models: a procedure in which one is missing is not published.
 */
public enum EntryPoint {
    REFERRAL("child-protection", "work-begins"),
    ALLOCATION("child-protection", "allocation"),
    ASSESSMENT("child-protection", "assessment"),
    SIGNIFICANT_HARM("child-protection", "significant-harm"),
    CHILD_IN_NEED("child-protection", "child-in-need"),
    CLOSURE("child-protection", "closure"),
    STRATEGY_DISCUSSION("significant-harm", "strategy-discussion"),
    ENQUIRY("significant-harm", "section-47-enquiry"),
    CONFERENCE("significant-harm", "initial-conference"),
    PLAN("significant-harm", "protection-plan"),
    ENQUIRY_TAKEN_UP("section-47-enquiry", "begin-enquiry"),
    CONFERENCE_ASKED_FOR("initial-conference", "request-conference"),
    CONFERENCE_TO_ARRANGE("initial-conference", "arrange-conference"),
    CONFERENCE_ARRANGED("initial-conference", "conference-arranged"),
    FIRST_CORE_GROUP("protection-plan", "first-core-group"),
    NEXT_CORE_GROUP("protection-plan", "next-core-group"),
    FIRST_REVIEW("protection-plan", "first-review"),
    NEXT_REVIEW("protection-plan", "next-review"),
    REVIEW_TO_ARRANGE("review-conference", "arrange-review"),
    REVIEW_ARRANGED("review-conference", "review-arranged"),
    CHILD_IN_NEED_PLAN("child-in-need", "make-cin-plan"),
    CHILD_IN_NEED_REVIEW("child-in-need", "review-cin-plan");

    private final String processId;
    private final String activityId;

    EntryPoint(String processId, String activityId) {
        this.processId = processId;
        this.activityId = activityId;
    }

    /** The process in which the step stands. */
    public String processId() {
        return processId;
    }

    public String activityId() {
        return activityId;
    }
}
