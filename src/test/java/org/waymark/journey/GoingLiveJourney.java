package org.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.WaymarkTest;
import org.waymark.access.Viewer;
import org.waymark.access.Workers;
import org.waymark.deadline.Deadline;
import org.waymark.deadline.DeadlineState;
import org.waymark.desk.LateToConfirm;
import org.waymark.escalation.Breach;
import org.waymark.goinglive.GoingLive;
import org.waymark.goinglive.OpenCases;
import org.waymark.goinglive.Run;

/** A case of another system is brought in where it stands, and life goes on: visits, a conference, a breach. */
@WaymarkTest
class GoingLiveJourney {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 7);

    @Autowired
    private Stories stories;

    @Autowired
    private GoingLive goingLive;

    @Autowired
    private LateToConfirm late;

    @Autowired
    private Workers workers;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aPlanGoesOnWithItsOwnDatesAndALaterBreachIsAnsweredAsEver() {
        CaseStory story =
                broughtIn("protection-plan", plan("last_visit_on", "2026-02-20", "last_core_group_on", "2026-03-30"));
        assertThat(story.openTasks()).containsExactlyInAnyOrder("record-visit", "hold-core-group", "arrange-review");
        assertThat(story.task("record-visit").assignee()).isEqualTo("priya.nightingale");
        assertThat(london(story.deadline("cp-visit"))).isEqualTo("2026-03-06");
        assertThat(london(story.deadline("core-group-repeat"))).isEqualTo("2026-05-11");
        assertThat(london(story.deadline("rcpc-first"))).isEqualTo("2026-04-12");
        story.on("2026-04-08 12:00");
        assertThat(breaches(story)).isEmpty();
        story.as("social worker").completes("record-visit", "childSeen", "yes");
        assertThat(story.deadline("cp-visit").state()).isEqualTo(DeadlineState.RUNNING);
        assertThat(london(story.deadline("cp-visit"))).isEqualTo("2026-04-22");
        story.on("2026-04-13 09:00");
        assertThat(story.breach("rcpc-first").state()).isEqualTo(Breach.OPEN);
        story.as("manager").answers("rcpc-first", "reason", "The chair was ill.", "commitmentDate", "2026-04-20");
        story.as("administrator")
                .completes("arrange-review", "reviewDate", "2026-04-13", "conferenceChair", "cora.roundtable");
        story.as("chair")
                .completes("hold-review-conference", "reviewHeldAt", "2026-04-13", "reviewDecision", "continue");
        assertThat(story.breach("rcpc-first").state()).isEqualTo(Breach.CLOSED);
        assertThat(story.openTasks()).contains("record-visit", "hold-core-group", "arrange-review");
    }

    @Test
    void aConferenceThatIsArrangedIsHeldAndThePlanBegins() {
        CaseStory story = broughtIn(
                "conference",
                cells(
                        "section_47_started_on", "2026-03-24",
                        "section_47_outcome_on", "2026-04-01",
                        "conference_asked_for_on", "2026-04-01",
                        "conference_on", "2026-04-09",
                        "conference_chair", "Cora Roundtable"));
        assertThat(story.openTasks()).containsExactlyInAnyOrder("hold-conference", "write-conference-report");
        assertThat(story.task("hold-conference").assignee()).isEqualTo("cora.roundtable");
        assertThat(london(story.deadline("icpc-held"))).isEqualTo("2026-04-16");
        story.on("2026-04-09 15:00")
                .as("chair")
                .completes(
                        "hold-conference",
                        "conferenceHeldAt",
                        "2026-04-09",
                        "conferenceDecision",
                        "plan",
                        "leadSocialWorker",
                        "priya.nightingale",
                        "supportAgreed",
                        "none");
        assertThat(story.deadline("icpc-held").state()).isEqualTo(DeadlineState.MET);
        assertThat(story.openTasks()).contains("record-visit", "hold-core-group", "send-decision-letter");
    }

    @Test
    void whatWasLateIsConfirmedWithANewDateWhichIsKeptOrClimbs() {
        CaseStory story =
                broughtIn("protection-plan", plan("last_visit_on", "2026-04-01", "last_core_group_on", "2026-01-20"));
        Viewer manager = viewer("martha.milestone");
        Long id = story.deadline("core-group-repeat").id();
        assertThat(late.chosen(viewer("theo.thornbush"), List.of(id))).isEmpty();
        assertThat(late.chosen(manager, List.of(id))).singleElement().satisfies(row -> {
            assertThat(row.until()).isEqualTo("5 May 2026");
            assertThat(row.worker()).isEqualTo("Priya Nightingale");
        });
        assertThat(late.confirm(manager, List.of(id), "vacancy", "Nobody was there.", LocalDate.of(2026, 4, 15)))
                .isEqualTo(1);
        story.on("2026-04-08 09:00");
        assertThat(story.breach("core-group-repeat").state()).isEqualTo(Breach.ANSWERED);
        assertThat(late.chosen(manager, List.of(id))).isEmpty();
        story.on("2026-04-16 09:00");
        assertThat(story.breach("core-group-repeat").state()).isEqualTo(Breach.OPEN);
        story.as("social worker").completes("hold-core-group");
        assertThat(story.breach("core-group-repeat").deadlineId()).isEqualTo(id);
        assertThat(stories.deadlines.findById(id).orElseThrow().state()).isEqualTo(DeadlineState.MET_LATE);
    }

    @Test
    void whatHadBeenDoneIsMetByItsDayAndWhatNobodyConfirmsIsAskedForInTheEnd() {
        CaseStory story =
                broughtIn("protection-plan", plan("last_visit_on", "2026-02-20", "last_core_group_on", "2026-01-20"));
        Viewer manager = viewer("martha.milestone");
        Long visit = story.deadline("cp-visit").id();
        Long coreGroup = story.deadline("core-group-repeat").id();
        assertThat(late.wereDone(manager, List.of(visit), LocalDate.of(2026, 3, 4), "Visit note of 4 March"))
                .isEqualTo(1);
        assertThat(stories.deadlines.findById(visit).orElseThrow().state()).isEqualTo(DeadlineState.MET);
        assertThat(stories.deadlines.findById(visit).orElseThrow().recordedLate())
                .isFalse();
        assertThat(london(story.deadline("cp-visit"))).isEqualTo("2026-03-18");
        assertThat(late.count(manager)).isGreaterThanOrEqualTo(2);
        story.on("2026-05-05 12:00");
        assertThat(breaches(story)).doesNotContain("core-group-repeat", "cp-visit");
        story.on("2026-05-06 09:00");
        assertThat(breaches(story)).contains("core-group-repeat", "cp-visit");
        assertThat(late.chosen(manager, List.of(coreGroup))).isEmpty();
        assertThat(late.confirm(manager, List.of(coreGroup), "other", "", LocalDate.of(2026, 5, 20)))
                .isZero();
    }

    @Test
    void aCaseWithoutAKnownWorkerIsAnsweredForAtOnce() {
        Map<String, String> cells = plan("last_visit_on", "2026-04-01", "last_core_group_on", "2026-03-30");
        cells.put("worker", "Somebody Who Left");
        CaseStory story = broughtIn("protection-plan", cells);
        assertThat(story.openTasks()).contains("allocate-worker", "answer-unallocated");
        story.as("manager").completes("allocate-worker", "allocatedWorker", "priya.nightingale");
        assertThat(story.openTasks()).doesNotContain("answer-unallocated");
        assertThat(story.task("hold-core-group").assignee()).isEqualTo("priya.nightingale");
    }

    @Test
    void aCaseWithoutAWorkerBeginsItsPlanOrItsClosureOnce() {
        CaseStory need = broughtIn("child-in-need", cells("worker", "", "cin_plan_started_on", "2026-02-02"));
        assertThat(need.openTasks())
                .contains("allocate-worker", "review-cin-plan")
                .doesNotContain("make-cin-plan");
        need.as("manager").completes("allocate-worker", "allocatedWorker", "priya.nightingale");
        need.as("social worker").completes("acknowledge-allocation");
        assertThat(need.openTasks()).contains("review-cin-plan").doesNotContain("make-cin-plan", "request-closure");
        CaseStory closing = broughtIn("closure", cells("worker", ""));
        assertThat(closing.openTasks()).doesNotContain("request-closure");
        closing.as("manager").completes("allocate-worker", "allocatedWorker", "priya.nightingale");
        assertThat(closing.openTasks()).containsExactly("acknowledge-allocation");
        closing.as("social worker").completes("acknowledge-allocation");
        assertThat(closing.openTasks()).containsExactly("request-closure");
    }

    private CaseStory broughtIn(String stage, Map<String, String> cells) {
        Viewer kit = viewer("kit.cogwheel");
        OpenCases one = new OpenCases(1, UUID.randomUUID().toString(), TODAY).add(stage, cells);
        Long id = goingLive.read(one.files(), "Old system", TODAY.plusDays(28), kit);
        Run run = goingLive.load(id, kit);
        assertThat(run.loaded())
                .as("%s %s", run.failure(), goingLive.findings(id, kit))
                .isEqualTo(1);
        Long episode = jdbc.sql("select waymark_id from brought_in where kind = 'case' and run_id = ?")
                .param(id)
                .query(Long.class)
                .single();
        return stories.begin().goesOnWith("Robin", episode);
    }

    private static Map<String, String> plan(String... more) {
        Map<String, String> cells =
                cells("conference_held_on", "2026-01-12", "plan_started_on", "2026-01-12", "category", "NEG");
        for (int i = 0; i < more.length; i += 2) cells.put(more[i], more[i + 1]);
        return cells;
    }

    private static Map<String, String> cells(String... more) {
        Map<String, String> cells = new HashMap<>(Map.of(
                "team", "Harbour team",
                "received_at", "2025-12-15",
                "decided_on", "2025-12-16",
                "worker", "Priya Nightingale",
                "allocated_on", "2025-12-16"));
        for (int i = 0; i < more.length; i += 2) cells.put(more[i], more[i + 1]);
        return cells;
    }

    private List<String> breaches(CaseStory story) {
        return jdbc.sql("select milestone from breach where episode_id = ?")
                .param(story.episode().id())
                .query(String.class)
                .list();
    }

    private static String london(Deadline deadline) {
        return deadline.dueAt()
                .minusSeconds(1)
                .atZone(java.time.ZoneId.of("Europe/London"))
                .toLocalDate()
                .toString();
    }

    private Viewer viewer(String username) {
        return Viewer.of(workers.findById(username).orElseThrow());
    }
}
