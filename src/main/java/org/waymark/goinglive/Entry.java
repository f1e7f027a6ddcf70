package org.waymark.goinglive;

import static org.waymark.worklist.EntryPoint.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.worklist.CaseEntry.Move;
import org.waymark.worklist.CaseEntry.Standing;
import org.waymark.worklist.EntryPoint;

/** Where in the procedure a case enters, by its stage and by what has been done. */
final class Entry {

    private Entry() {}

    static Standing of(OpenCase open) {
        return new Standing(tracks(open), moves(open), variables(open));
    }

    private static List<EntryPoint> tracks(OpenCase open) {
        if (open.stage() == Stage.REFERRAL) return List.of(REFERRAL);
        List<EntryPoint> tracks = new ArrayList<>();
        if (open.worker() == null) tracks.add(ALLOCATION);
        if (open.is("assessmentOpen", "yes")) tracks.add(ASSESSMENT);
        if (open.stage().isAboutHarm()) tracks.add(SIGNIFICANT_HARM);
        if (open.says("cinPlanStartedAt")) tracks.add(EntryPoint.CHILD_IN_NEED);
        if (tracks.isEmpty()) tracks.add(whatFollows(open.stage()));
        return tracks;
    }

    /** What the spine comes to by itself once everything beside it is done: entered at once, it would be begun twice. */
    private static EntryPoint whatFollows(Stage stage) {
        return stage == Stage.CLOSURE ? EntryPoint.CLOSURE : EntryPoint.CHILD_IN_NEED;
    }

    private static List<Move> moves(OpenCase open) {
        List<Move> moves = new ArrayList<>();
        switch (open.stage()) {
            case SECTION_47 -> {
                moves.add(move(STRATEGY_DISCUSSION, ENQUIRY, harm(open)));
                moves.add(move(ENQUIRY_TAKEN_UP, null, Map.of()));
            }
            case CONFERENCE -> {
                moves.add(move(STRATEGY_DISCUSSION, EntryPoint.CONFERENCE, harm(open)));
                if (open.says("conferenceDate")) moves.add(move(CONFERENCE_ASKED_FOR, CONFERENCE_ARRANGED, Map.of()));
                else if (open.says("conferenceRequestedAt"))
                    moves.add(move(CONFERENCE_ASKED_FOR, CONFERENCE_TO_ARRANGE, Map.of()));
            }
            case PROTECTION_PLAN -> {
                moves.add(move(STRATEGY_DISCUSSION, PLAN, harm(open)));
                if (open.says("lastCoreGroupOn")) moves.add(move(FIRST_CORE_GROUP, NEXT_CORE_GROUP, Map.of()));
                if (open.says("lastReviewOn")) moves.add(move(FIRST_REVIEW, NEXT_REVIEW, Map.of()));
                if (open.says("reviewDate")) moves.add(move(REVIEW_TO_ARRANGE, REVIEW_ARRANGED, Map.of()));
            }
            default -> {}
        }
        if (open.says("cinPlanStartedAt")) moves.add(move(CHILD_IN_NEED_PLAN, CHILD_IN_NEED_REVIEW, Map.of()));
        return moves;
    }

    private static Move move(EntryPoint from, EntryPoint to, Map<String, Object> variables) {
        return new Move(from, to, variables);
    }

    /** What the outer process would have heard from the steps that were taken elsewhere. */
    private static Map<String, Object> harm(OpenCase open) {
        Map<String, Object> variables = new HashMap<>(Map.of("section47Decision", "section-47"));
        if (open.stage() != Stage.SECTION_47) variables.put("enquiryOutcome", "substantiated-conference");
        if (open.stage() == Stage.PROTECTION_PLAN) variables.put("conferenceDecision", "plan");
        return variables;
    }

    private static Map<String, Object> variables(OpenCase open) {
        Object decision = open.values().get("decision");
        return decision == null ? Map.of() : Map.of("decision", decision);
    }
}
