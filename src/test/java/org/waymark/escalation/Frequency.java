package org.waymark.escalation;

import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How often what starts a clock happens, in families a year, in an authority of average size. The anchors are the orders of
 * magnitude of the national returns divided by about 150 authorities, from memory and not verified, with just under two children
 * in a family: in a year 18,000 children in contacts, 4,000 referred, 4,200 assessed, 1,500 in enquiries, 480 in initial
 * conferences; at any time 336 with a protection plan and 1,000 with a child in need plan, which makes 14 teams of 8 workers with
 * 18 children each (3 with a protection plan, 9 in need, 6 in assessment or enquiry), and 2 teams of 8 at the front door. Each
 * constant is the starting event of the timescales table; only events that a form or a model of the procedure records are here.
 */
enum Frequency {
    /** Contacts: 18,000 children, 1.9 to a family. */
    CONTACT_RECEIVED(9_500, true),
    /** One referral in ten reaches a call centre first. */
    HARM_CALL_RECEIVED(210, true),
    /** Referrals: 4,000 children; all are acknowledged and answered. */
    ACKNOWLEDGEMENT_DUE(2_100, true),
    FEEDBACK_DUE(2_100, true),
    /** Half of them come by telephone from professionals. */
    WRITTEN_CONFIRMATION_DUE(1_050, true),
    /** Every family referred is given to a team, and assessed. */
    CASE_TAKEN_ON(2_100, false),
    ASSESSMENT_DUE(2_200, false),
    /** Strategy discussions: rather more than the enquiries that follow; half set a day for looking at the actions again. */
    HARM_SUSPECTED(950, false),
    STRATEGY_DISCUSSION(950, false),
    STRATEGY_REVIEW_DATE_SET(475, false),
    /** Enquiries: 1,500 children; in a third deliberate harm is alleged, and a crime possible. */
    SECTION_47_DECIDED(800, false),
    SECTION_47_INITIATED(800, false),
    DELIBERATE_HARM_ALLEGED(270, false, true),
    POSSIBLE_OFFENCE_FLAGGED(270, false),
    /** Initial conferences: 480 children; nearly nine in ten get a plan. */
    CONFERENCE_DECIDED(255, false),
    ICPC_SCHEDULED(255, false),
    ICPC_HELD(255, false),
    PLAN_STARTED(220, false, true),
    /** 336 children with a plan are 177 families: visited every 10 working days, a core group with its record every 6 weeks. */
    CP_VISIT(177 * 25, false, true),
    CORE_GROUP_HELD(177 * 52 / 6, false),
    CORE_GROUP_RECORD_DUE(177 * 52 / 6, false),
    /** Reviewed at 3 months and then every 6: about twice a year. */
    REVIEW_CONTINUED(177 * 2, false),
    /** 1,000 children with a child in need plan are 530 families: reviewed every 3 months. */
    CIN_PLAN_CONTINUED(530 * 4, false),
    /** Emergencies: a family every second week under police protection, one a month under an order. */
    POLICE_PROTECTION_STARTED(26, false, true),
    EMERGENCY_ORDER_EXPIRY_SET(12, false),
    /** A worker in four leaves or falls ill in a year, with ten families each; half of them wait long enough for a duty visit. */
    ALLOCATION_LAPSED(280, false),
    DUTY_VISIT_MADE(140, false, true),
    /** One child in ten with a plan moves in or out in a year. */
    TRANSFER_NOTIFIED(18, false),
    TRANSFER_AGREED(18, false);

    private static final int TEAMS = 14;
    private static final int FRONT_DOOR_TEAMS = 2;

    private static final double WORKING_DAYS_OF_A_YEAR = 253;

    private final double perYear;
    private final boolean atFrontDoor;
    private final boolean childByChild;

    Frequency(double perYear, boolean atFrontDoor) {
        this(perYear, atFrontDoor, false);
    }

    Frequency(double perYear, boolean atFrontDoor, boolean childByChild) {
        this.perYear = perYear;
        this.atFrontDoor = atFrontDoor;
        this.childByChild = childByChild;
    }

    String event() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    double perWorkingDay() {
        return perYear / WORKING_DAYS_OF_A_YEAR;
    }

    /** Whether it can be late for one child of a family and not for another. */
    boolean childByChild() {
        return childByChild;
    }

    static Stream<String> teams() {
        return Stream.concat(
                IntStream.range(0, TEAMS).mapToObj(number -> "team " + number),
                IntStream.range(0, FRONT_DOOR_TEAMS).mapToObj(number -> "front door " + number));
    }

    String team(Random random) {
        return atFrontDoor ? "front door " + random.nextInt(FRONT_DOOR_TEAMS) : "team " + random.nextInt(TEAMS);
    }
}
