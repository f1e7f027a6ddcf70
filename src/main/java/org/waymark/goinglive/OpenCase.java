package org.waymark.goinglive;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An open case of the file.
 *
 * @param team the team here; null where the file names none that is known
 * @param worker the social worker's user name; null where nobody holds the case
 * @param namedWorker what the file says, known here or not; null where it names nobody
 * @param values the answers of the form {@code child-protection.open-case}, typed
 */
record OpenCase(
        int row,
        String number,
        String childNumber,
        Stage stage,
        Long team,
        String worker,
        String namedWorker,
        Map<String, Object> values) {

    /** Whether the file has answered this field of the form. */
    boolean says(String key) {
        return values.containsKey(key);
    }

    boolean is(String key, Object value) {
        return value.equals(values.get(key));
    }

    /** Columns that say what the form asks under another name; the others follow by {@link #derived}. */
    private static final Map<String, String> FIELD = fields();

    static OpenCase of(Cells cells, Stage stage, Long team, Staffing staffing) {
        Map<String, Object> values = new LinkedHashMap<>();
        FIELD.forEach((column, key) -> {
            Object value = value(cells, column);
            if (value != null) values.put(key, value);
        });
        derived(values, stage);
        if (team != null) values.put("allocatedTeam", team.toString());
        if (staffing.worker() != null) values.put("allocatedWorker", staffing.worker());
        else values.remove("allocatedOn");
        if (staffing.enquiryWorker() != null && stage == Stage.SECTION_47)
            values.put("enquiryWorker", staffing.enquiryWorker());
        if (staffing.chair() != null) values.put("conferenceChair", staffing.chair());
        return new OpenCase(
                cells.number(),
                cells.text("case_number"),
                cells.text("child_number"),
                stage,
                team,
                staffing.worker(),
                cells.text("worker"),
                values);
    }

    /** Who is named in the row and known here. */
    record Staffing(String worker, String enquiryWorker, String chair) {}

    private static void derived(Map<String, Object> values, Stage stage) {
        values.put("broughtInStage", stage.code());
        if (stage != Stage.REFERRAL) values.put("decision", stage.isAboutHarm() ? "strategy-discussion" : "assessment");
        if (stage == Stage.ASSESSMENT) values.put("assessmentOpen", "yes");
        if (values.containsKey("section47StartedOn")) values.put("section47Decision", "section-47");
        if (stage == Stage.CONFERENCE) values.put("enquiryOutcome", "substantiated-conference");
        if (stage == Stage.PROTECTION_PLAN) {
            values.put("conferenceDecision", "plan");
            values.putIfAbsent("initialCategoryOfAbuse", values.get("latestCategoryOfAbuse"));
            if (values.containsKey("lastReviewOn")) values.put("reviewDecision", "continue");
        }
        if (stage == Stage.CHILD_IN_NEED) values.put("supportAgreed", "child-in-need");
    }

    private static Object value(Cells cells, String column) {
        return switch (Sheet.CASES.column(column).orElseThrow().form()) {
            case TEXT, CODE -> cells.text(column);
            case NUMBER -> cells.whole(column);
            case DATE -> cells.date(column);
            case MOMENT -> cells.moment(column);
        };
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("case_number", "caseNumber");
        fields.put("summary", "caseSummary");
        fields.put("received_at", "receivedAt");
        fields.put("referral_source", "referralSource");
        fields.put("primary_need", "primaryNeed");
        fields.put("decided_on", "decidedOn");
        fields.put("allocated_on", "allocatedOn");
        fields.put("assessment_open", "assessmentOpen");
        fields.put("assessment_started_on", "assessmentStartedAt");
        fields.put("assessment_authorised_on", "assessmentAuthorisedAt");
        fields.put("harm_suspected_at", "harmSuspectedAt");
        fields.put("section_47_started_on", "section47StartedOn");
        fields.put("section_47_outcome_on", "outcomeDecidedAt");
        fields.put("conference_asked_for_on", "conferenceRequestedAt");
        fields.put("conference_on", "conferenceDate");
        fields.put("emergency_power", "emergencyPower");
        fields.put("emergency_started_at", "emergencyStartedAt");
        fields.put("order_expires_at", "orderExpiresAt");
        fields.put("conference_held_on", "conferenceHeldAt");
        fields.put("plan_started_on", "planStartedOn");
        fields.put("initial_category", "initialCategoryOfAbuse");
        fields.put("category", "latestCategoryOfAbuse");
        fields.put("previous_plans", "previousPlans");
        fields.put("last_seen_on", "lastSeenOn");
        fields.put("last_seen_alone", "childSeenAlone");
        fields.put("last_visit_on", "lastVisitOn");
        fields.put("last_core_group_on", "lastCoreGroupOn");
        fields.put("last_review_on", "lastReviewOn");
        fields.put("next_visit_on", "nextVisitOn");
        fields.put("next_core_group_on", "nextCoreGroupOn");
        fields.put("next_review_on", "reviewDate");
        fields.put("cin_plan_started_on", "cinPlanStartedAt");
        fields.put("last_cin_review_on", "lastCinReviewOn");
        return fields;
    }

    LocalDate date(String key) {
        return (LocalDate) values.get(key);
    }
}
