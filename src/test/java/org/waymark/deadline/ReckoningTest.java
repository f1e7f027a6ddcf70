package org.waymark.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.deadline.LimitUnit.CALENDAR_DAYS;
import static org.waymark.deadline.LimitUnit.DATE;
import static org.waymark.deadline.LimitUnit.HOURS;
import static org.waymark.deadline.LimitUnit.WEEKS;
import static org.waymark.deadline.LimitUnit.WORKING_DAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReckoningTest {

    private static final Timescale VISIT_AFTER_PLAN =
            rule("cp-visit", "plan-started", Limit.after(10, WORKING_DAYS), "plan-ended");
    private static final Timescale VISIT = rule("cp-visit", "cp-visit", Limit.after(10, WORKING_DAYS), "plan-ended");
    private static final Timescale CORE_GROUP =
            rule("core-group-repeat", "core-group-held", Limit.after(6, WEEKS), "plan-ended");
    private static final Timescale CONFERENCE =
            rule("icpc-held", "section-47-initiated", Limit.after(15, WORKING_DAYS), "no-conference-needed");
    private static final Timescale REPORT =
            rule("sw-report", "icpc-scheduled", Limit.before(3, WORKING_DAYS), "icpc-held");
    private static final Timescale POLICE = rule("police-informed", "offence-flagged", Limit.after(1, HOURS), "");
    private static final Timescale REVIEW = rule("actions-reviewed", "review-date-set", Limit.after(0, DATE), "");
    private static final Timescale OUTCOME =
            rule("s47-outcome", "section-47-initiated", Limit.after(10, WORKING_DAYS), "");
    private static final Timescale DISCUSSION =
            rule("strategy-discussion", "harm-suspected", Limit.after(24, HOURS), "concern-joined-enquiry");
    private static final Timescale REPORTING =
            rule("reporting-decided", "incident-opened", Limit.after(72, HOURS), "incident-closed");
    private static final List<Timescale> RULES = List.of(
            VISIT_AFTER_PLAN, VISIT, CORE_GROUP, CONFERENCE, REPORT, POLICE, REVIEW, OUTCOME, DISCUSSION, REPORTING);

    private final WorkingCalendar calendar = new WorkingCalendar(BankHolidays.shipped(), true);
    private final List<Happening> events = new ArrayList<>();
    private final List<Deadline> register = new ArrayList<>();
    private Instant closedAt;
    private Instant now = at("2026-12-01T09:00");
    private long ids;

    @Test
    void anEventMeetsTheClockByTheDateOnWhichItHappened() {
        happened("section-47-initiated", "2026-04-08T11:00");
        recorded("icpc-held", "2026-04-29T14:00", "2026-05-04T09:00");
        reckon();
        assertThat(only("icpc-held").state()).isEqualTo(DeadlineState.MET);
        assertThat(only("icpc-held").recordedLate()).isTrue();
    }

    @Test
    void doneLateIsNotRecordedLate() {
        happened("section-47-initiated", "2026-04-08T11:00");
        recorded("icpc-held", "2026-04-30T09:00", "2026-05-04T09:00");
        reckon();
        assertThat(only("icpc-held").state()).isEqualTo(DeadlineState.MET_LATE);
        assertThat(only("icpc-held").recordedLate()).isFalse();
    }

    @Test
    void aFollowUpDiscussionMovesNothing() {
        happened("section-47-initiated", "2026-04-08T11:00");
        happened("section-47-initiated", "2026-04-10T11:00");
        reckon();
        assertThat(states("icpc-held")).containsExactly(DeadlineState.RUNNING, DeadlineState.SUPERSEDED);
        assertThat(open("icpc-held").dueAt()).isEqualTo(end("2026-04-29"));
    }

    @Test
    void aNewEnquiryAfterTheConferenceStartsANewClock() {
        happened("section-47-initiated", "2026-04-08T11:00");
        happened("icpc-held", "2026-04-24T10:00");
        happened("section-47-initiated", "2026-06-01T11:00");
        reckon();
        assertThat(states("icpc-held")).containsExactly(DeadlineState.MET, DeadlineState.RUNNING);
    }

    @Test
    void anEnquiryOpenedBesideAnotherCountsOnItsOwnWhenThatOneEndsWithoutConference() {
        happened("section-47-initiated", "2026-04-08T11:00");
        happened("section-47-initiated", "2026-04-15T11:00");
        happened("no-conference-needed", "2026-04-20T11:00");
        reckon();
        assertThat(states("icpc-held")).containsExactly(DeadlineState.WITHDRAWN, DeadlineState.RUNNING);
        assertThat(open("icpc-held").dueAt()).isEqualTo(end("2026-05-07"));
        happened("no-conference-needed", "2026-04-24T11:00");
        reckon();
        assertThat(states("icpc-held")).containsExactly(DeadlineState.WITHDRAWN, DeadlineState.WITHDRAWN);
    }

    @Test
    void oneConferenceIsForEveryEnquiryThatIsOpen() {
        happened("section-47-initiated", "2026-04-08T11:00");
        happened("section-47-initiated", "2026-04-15T11:00");
        happened("icpc-held", "2026-04-20T11:00");
        reckon();
        assertThat(states("icpc-held")).containsExactly(DeadlineState.MET, DeadlineState.SUPERSEDED);
    }

    @Test
    void eachEnquiryNeedsAnOutcomeOfItsOwn() {
        happened("section-47-initiated", "2026-04-08T11:00");
        happened("section-47-initiated", "2026-04-15T11:00");
        happened("s47-outcome", "2026-04-20T11:00");
        reckon();
        assertThat(states("s47-outcome")).containsExactly(DeadlineState.MET, DeadlineState.RUNNING);
        happened("s47-outcome", "2026-04-24T11:00");
        reckon();
        assertThat(states("s47-outcome")).containsExactly(DeadlineState.MET, DeadlineState.MET);
    }

    @Test
    void aConcernCountsOnItsOwnWhenTheOneBeforeItEndedWithoutADiscussion() {
        happened("harm-suspected", "2026-04-08T11:00");
        happened("harm-suspected", "2026-04-08T15:00");
        reckon();
        assertThat(states("strategy-discussion")).containsExactly(DeadlineState.RUNNING, DeadlineState.SUPERSEDED);
        happened("concern-joined-enquiry", "2026-04-08T16:00");
        reckon();
        assertThat(states("strategy-discussion")).containsExactly(DeadlineState.WITHDRAWN, DeadlineState.RUNNING);
        happened("strategy-discussion", "2026-04-09T10:00");
        reckon();
        assertThat(states("strategy-discussion")).containsExactly(DeadlineState.WITHDRAWN, DeadlineState.MET);
    }

    @Test
    void whatEndsUnmetInTimeIsWithdrawnAndWhatWasLateByThenStaysLate() {
        happened("section-47-initiated", "2026-04-08T11:00");
        happened("no-conference-needed", "2026-04-20T11:00");
        happened("section-47-initiated", "2026-06-01T11:00");
        happened("no-conference-needed", "2026-07-20T11:00");
        reckon();
        assertThat(states("icpc-held")).containsExactly(DeadlineState.WITHDRAWN, DeadlineState.BREACHED);
    }

    @Test
    void eachVisitMeetsTheClockAndStartsTheNext() {
        happened("plan-started", "2026-06-01T00:00");
        happened("cp-visit", "2026-06-09T15:00");
        happened("cp-visit", "2026-06-26T15:00");
        reckon();
        assertThat(states("cp-visit"))
                .containsExactly(DeadlineState.MET, DeadlineState.MET_LATE, DeadlineState.RUNNING);
        assertThat(open("cp-visit").dueAt()).isEqualTo(end("2026-07-10"));
    }

    @Test
    void aVisitWrittenDownLateTakesItsPlaceByItsOwnDate() {
        happened("plan-started", "2026-06-01T00:00");
        recorded("cp-visit", "2026-06-18T15:00", "2026-06-18T17:00");
        recorded("cp-visit", "2026-06-12T15:00", "2026-06-20T09:00");
        reckon();
        assertThat(states("cp-visit")).containsExactly(DeadlineState.MET, DeadlineState.RUNNING, DeadlineState.MET);
        assertThat(open("cp-visit").dueAt()).isEqualTo(end("2026-07-02"));
    }

    @Test
    void oneOccasionWithTwoNamesDoesNotMeetTheClockThatItStarts() {
        together("2026-05-05T00:00", "core-group-held", "core-group-repeat");
        reckon();
        assertThat(states("core-group-repeat")).containsExactly(DeadlineState.RUNNING);
        together("2026-06-02T00:00", "core-group-held", "core-group-repeat");
        reckon();
        assertThat(states("core-group-repeat")).containsExactly(DeadlineState.MET, DeadlineState.RUNNING);
        assertThat(open("core-group-repeat").dueAt()).isEqualTo(end("2026-07-14"));
    }

    @Test
    void twoFieldsOfOneRecordAreTwoOccasionsEvenInTheSameMinute() {
        Instant minute = at("2026-04-02T16:40");
        add(new Happening(++ids, "offence-flagged", minute, false, minute, 7L, "receivedAt", null, false));
        add(new Happening(++ids, "police-informed", minute, false, minute, 7L, "policeInformedAt", null, false));
        reckon();
        assertThat(only("police-informed").state()).isEqualTo(DeadlineState.MET);
    }

    @Test
    void aDateWithoutATimeCountsForTheWholeDay() {
        happened("section-47-initiated", "2026-04-08T11:00");
        Instant day = WorkingCalendar.startOf(LocalDate.of(2026, 4, 8));
        add(new Happening(++ids, "icpc-held", day, true, at("2026-04-08T17:00"), 99L, "x", null, false));
        reckon();
        assertThat(only("icpc-held").state()).isEqualTo(DeadlineState.MET);
    }

    @Test
    void aReportCountedBackFollowsTheConferenceWhenItMoves() {
        planned("icpc-scheduled", "2026-04-24", "2026-04-13T10:00");
        reckon();
        assertThat(open("sw-report").dueAt()).isEqualTo(end("2026-04-21"));
        planned("icpc-scheduled", "2026-04-27", "2026-04-20T10:00");
        reckon();
        assertThat(states("sw-report")).containsExactly(DeadlineState.SUPERSEDED, DeadlineState.RUNNING);
        assertThat(open("sw-report").dueAt()).isEqualTo(end("2026-04-22"));
    }

    @Test
    void aReportSharedBeforeTheConferenceMovedNeedNotBeSharedAgain() {
        planned("icpc-scheduled", "2026-04-24", "2026-04-13T10:00");
        happened("sw-report", "2026-04-17T12:00");
        planned("icpc-scheduled", "2026-04-27", "2026-04-20T10:00");
        reckon();
        assertThat(states("sw-report")).containsExactly(DeadlineState.MET, DeadlineState.MET);
    }

    @Test
    void theReportForTheLastConferenceDoesNotCountForTheNext() {
        planned("icpc-scheduled", "2026-04-24", "2026-04-13T10:00");
        happened("sw-report", "2026-04-17T12:00");
        happened("icpc-held", "2026-04-24T00:00");
        planned("icpc-scheduled", "2026-09-24", "2026-09-07T10:00");
        reckon();
        assertThat(states("sw-report")).containsExactly(DeadlineState.MET, DeadlineState.RUNNING);
    }

    @Test
    void everyReviewDateThatWasSetIsToBeKept() {
        planned("review-date-set", "2026-04-20", "2026-04-08T12:00");
        planned("review-date-set", "2026-04-30", "2026-04-10T12:00");
        happened("actions-reviewed", "2026-04-20T00:00");
        reckon();
        assertThat(states("actions-reviewed")).containsExactly(DeadlineState.MET, DeadlineState.RUNNING);
        assertThat(open("actions-reviewed").dueAt()).isEqualTo(end("2026-04-30"));
    }

    @Test
    void aBreachStandsOnlyAsLongAsTheDateIsPast() {
        happened("section-47-initiated", "2026-04-08T11:00");
        now = at("2026-05-01T09:00");
        reckon();
        only("icpc-held").breached();
        reckon();
        assertThat(only("icpc-held").state()).isEqualTo(DeadlineState.BREACHED);
        only("icpc-held")
                .countFrom(new Happening(1, "x", at("2026-04-20T11:00"), false, now, 1L, "x", null, false), calendar);
        reckon();
        assertThat(only("icpc-held").state()).isEqualTo(DeadlineState.RUNNING);
    }

    @Test
    void aClosedCaseLeavesNothingRunning() {
        happened("plan-started", "2026-06-01T00:00");
        happened("section-47-initiated", "2026-04-08T11:00");
        closedAt = at("2026-06-05T12:00");
        reckon();
        assertThat(states("cp-visit")).containsExactly(DeadlineState.WITHDRAWN);
        assertThat(states("icpc-held")).containsExactly(DeadlineState.BREACHED);
        assertThat(register).noneMatch(Deadline::isOpen);
    }

    /** Two incidents of one case: each has its 72 hours, and neither the other one nor the end of the case stops them. */
    @Test
    void aMatterOfItsOwnHasAClockOfItsOwn() {
        about("first", "incident-opened", "2026-04-07T10:00");
        about("second", "incident-opened", "2026-04-08T10:00");
        about("first", "incident-closed", "2026-04-08T11:00");
        about("second", "reporting-decided", "2026-04-09T09:00");
        reckon();
        assertThat(states("reporting-decided")).containsExactly(DeadlineState.WITHDRAWN, DeadlineState.MET);
        about("third", "incident-opened", "2026-04-09T10:00");
        about("fourth", "incident-opened", "2026-04-09T11:00");
        about("fourth", "reporting-decided", "2026-04-13T09:00");
        closedAt = at("2026-04-09T12:00");
        now = at("2026-04-10T09:00");
        reckon();
        assertThat(states("reporting-decided"))
                .containsExactly(
                        DeadlineState.WITHDRAWN, DeadlineState.MET, DeadlineState.RUNNING, DeadlineState.MET_LATE);
    }

    @Test
    void theOrderOfRecordingChangesNothing() {
        long seed = Long.getLong("waymark.seed", 47L);
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<Happening> history = randomHistory(random);
            String inOrder = outcome(history);
            Collections.shuffle(history, random);
            assertThat(outcome(history)).as("seed %d, round %d", seed, round).isEqualTo(inOrder);
        }
    }

    /** A case of visits and core groups, each on its own day. */
    private List<Happening> randomHistory(Random random) {
        List<Happening> history = new ArrayList<>();
        LocalDate day = LocalDate.of(2026, 1, 5);
        long id = 0;
        history.add(new Happening(++id, "plan-started", WorkingCalendar.startOf(day), true, now, id, "a", null, false));
        while (day.isBefore(LocalDate.of(2026, 10, 1))) {
            day = day.plusDays(1 + random.nextInt(30));
            Instant at = WorkingCalendar.startOf(day).plusSeconds(36_000);
            if (random.nextBoolean()) {
                history.add(new Happening(++id, "cp-visit", at, false, now, id, "a", null, false));
            } else {
                long record = id + 1;
                history.add(new Happening(++id, "core-group-held", at, false, now, record, "a", null, false));
                history.add(new Happening(++id, "core-group-repeat", at, false, now, record, "a", null, false));
            }
        }
        return history;
    }

    /** Adds the events one after the other and reckons after each, as the register does. */
    private String outcome(List<Happening> history) {
        events.clear();
        register.clear();
        history.forEach(event -> {
            add(event);
            reckon();
        });
        return register.stream()
                .map(deadline -> deadline.startedAt() + " " + deadline.milestone() + " " + deadline.dueAt() + " "
                        + deadline.state() + " " + deadline.settledAt())
                .sorted()
                .toList()
                .toString();
    }

    private void happened(String type, String london) {
        recorded(type, london, london);
    }

    private void recorded(String type, String london, String recordedAt) {
        long id = ++ids;
        add(new Happening(id, type, at(london), false, at(recordedAt), id, "field", null, false));
    }

    private void about(String matter, String type, String london) {
        long id = ++ids;
        add(new Happening(id, type, at(london), false, at(london), id, "field", matter, false));
    }

    private void planned(String type, String date, String recordedAt) {
        long id = ++ids;
        add(new Happening(
                id,
                type,
                WorkingCalendar.startOf(LocalDate.parse(date)),
                true,
                at(recordedAt),
                id,
                "field",
                null,
                false));
    }

    private void together(String london, String... types) {
        long record = ids + 1;
        for (String type : types) {
            add(new Happening(++ids, type, at(london), true, at(london), record, "field", null, false));
        }
    }

    private void add(Happening event) {
        events.add(event);
        RULES.stream().filter(rule -> rule.startingEvent().equals(event.type())).forEach(rule -> {
            Deadline deadline = new Deadline(1L, rule);
            deadline.countFrom(event, calendar);
            register.add(deadline);
        });
    }

    private void reckon() {
        Map<Long, Happening> starts = new HashMap<>();
        events.forEach(event -> starts.put(event.id(), event));
        Reckoning reckoning = new Reckoning(List.copyOf(events), closedAt, now);
        RULES.stream()
                .map(Timescale::milestone)
                .distinct()
                .forEach(milestone -> reckoning.settle(
                        register.stream()
                                .filter(deadline -> deadline.milestone().equals(milestone))
                                .toList(),
                        starts));
    }

    private List<DeadlineState> states(String milestone) {
        return register.stream()
                .filter(deadline -> deadline.milestone().equals(milestone))
                .map(Deadline::state)
                .toList();
    }

    private Deadline only(String milestone) {
        assertThat(states(milestone)).hasSize(1);
        return register.stream()
                .filter(deadline -> deadline.milestone().equals(milestone))
                .findFirst()
                .orElseThrow();
    }

    private Deadline open(String milestone) {
        List<Deadline> open = register.stream()
                .filter(deadline -> deadline.milestone().equals(milestone) && deadline.isOpen())
                .toList();
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    private static Timescale rule(String milestone, String event, Limit limit, String endsWith) {
        return new Timescale(
                milestone,
                limit,
                event,
                1,
                CALENDAR_DAYS,
                "statutory",
                "guidance",
                "tighten",
                endsWith.isEmpty() ? Set.of() : Set.of(endsWith),
                false,
                "test",
                LocalDate.of(2013, 4, 1),
                milestone,
                List.of("team-manager"),
                "1");
    }

    private static Instant at(String london) {
        return LocalDateTime.parse(london).atZone(WorkingCalendar.LONDON).toInstant();
    }

    private static Instant end(String date) {
        return WorkingCalendar.endOf(LocalDate.parse(date));
    }
}
