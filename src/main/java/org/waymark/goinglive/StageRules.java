package org.waymark.goinglive;

import java.time.Instant;
import java.util.List;

/** What a row must say for its stage, and in which order its dates can only have been. */
final class StageRules {

    private static final String[] HAPPENED = {
        "received_at",
        "decided_on",
        "allocated_on",
        "assessment_started_on",
        "assessment_authorised_on",
        "harm_suspected_at",
        "section_47_started_on",
        "section_47_outcome_on",
        "conference_asked_for_on",
        "emergency_started_at",
        "conference_held_on",
        "plan_started_on",
        "last_seen_on",
        "last_visit_on",
        "last_core_group_on",
        "last_review_on",
        "cin_plan_started_on",
        "last_cin_review_on"
    };

    private static final List<List<String>> IN_ORDER = List.of(
            List.of("received_at", "decided_on"),
            List.of("received_at", "assessment_started_on"),
            List.of("assessment_started_on", "assessment_authorised_on"),
            List.of("received_at", "section_47_started_on"),
            List.of("section_47_started_on", "section_47_outcome_on"),
            List.of("section_47_outcome_on", "conference_asked_for_on"),
            List.of("section_47_started_on", "conference_held_on"),
            List.of("received_at", "plan_started_on"),
            List.of("conference_held_on", "plan_started_on"),
            List.of("plan_started_on", "last_visit_on"),
            List.of("plan_started_on", "last_core_group_on"),
            List.of("plan_started_on", "last_review_on"),
            List.of("cin_plan_started_on", "last_cin_review_on"));

    private StageRules() {}

    static void check(Cells cells, Stage stage, Instant now) {
        cells.notAfter(now, HAPPENED);
        IN_ORDER.forEach(pair -> cells.inOrder(pair.get(0), pair.get(1)));
        String because = " for a case at stage " + stage.code();
        cells.require("received_at", "");
        if (stage != Stage.REFERRAL) cells.require("decided_on", because);
        else if (cells.has("decided_on"))
            cells.error(
                    "decided_on", "The referral has been decided, so the case is at another stage than 'referral'.");
        switch (stage) {
            case STRATEGY_DISCUSSION -> cells.require("harm_suspected_at", because);
            case SECTION_47 -> cells.require("section_47_started_on", because);
            case CONFERENCE -> {
                cells.require("section_47_started_on", because);
                cells.require("section_47_outcome_on", because);
                if (cells.has("conference_held_on"))
                    cells.error(
                            "conference_held_on",
                            "The conference has been held, so the case is at another stage than 'conference'.");
            }
            case EMERGENCY -> cells.require("emergency_power", because);
            case PROTECTION_PLAN -> {
                cells.require("plan_started_on", because);
                cells.require("category", because);
            }
            default -> {}
        }
        emergency(cells);
        if (cells.has("worker")) cells.require("allocated_on", ", since a worker is named");
        assessment(cells, stage);
        childInNeedPlan(cells, stage);
    }

    /** Harm may be looked into beside a child in need plan; a protection plan takes its place (practice 9). */
    private static void childInNeedPlan(Cells cells, Stage stage) {
        if (cells.has("last_cin_review_on"))
            cells.require("cin_plan_started_on", ": the start of the plan that was reviewed");
        if (cells.has("cin_plan_started_on")
                && stage != Stage.CHILD_IN_NEED
                && (!stage.isAboutHarm() || stage == Stage.PROTECTION_PLAN))
            cells.error(
                    "cin_plan_started_on",
                    "A child in need plan that goes on is at stage 'child-in-need'. Leave out one that has ended.");
    }

    private static void emergency(Cells cells) {
        if (cells.has("emergency_started_at") || cells.has("order_expires_at"))
            cells.require("emergency_power", ": the power that protects the child now; leave out one that is over");
        if (!cells.has("emergency_power")) return;
        cells.require("emergency_started_at", ", since there is an emergency power");
        if ("emergency-protection-order".equals(cells.text("emergency_power")))
            cells.require("order_expires_at", ": the date and time written in the order");
    }

    private static void assessment(Cells cells, Stage stage) {
        if (stage != Stage.ASSESSMENT && !"yes".equals(cells.text("assessment_open"))) return;
        if (cells.has("assessment_authorised_on"))
            cells.error(
                    "assessment_authorised_on",
                    "An assessment that has been authorised is not open: the case is at another stage, or this is an earlier one and is left out.");
        else if (stage == Stage.REFERRAL)
            cells.error(
                    "assessment_open",
                    "An assessment is opened when the referral is decided. Take stage 'assessment'.");
        else if (stage == Stage.CLOSURE)
            cells.error(
                    "assessment_open",
                    "A case whose assessment is still open is at stage 'assessment': the closure comes after it.");
        else if (stage == Stage.CHILD_IN_NEED) assessedAgain(cells);
    }

    /** A child with a plan may be assessed again beside it; the first plan of a case follows its assessment. */
    private static void assessedAgain(Cells cells) {
        if (!cells.has("cin_plan_started_on"))
            cells.error(
                    "assessment_open",
                    "A case whose assessment is still open and that has no child in need plan yet is at stage 'assessment'.");
        else
            cells.require(
                    "assessment_started_on", ": the day on which the child with a plan began to be assessed again");
    }
}
