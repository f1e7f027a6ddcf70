package org.waymark.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.journey.Chapters.planRuns;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.waymark.Requirement;
import org.waymark.deadline.DeadlineState;
import org.waymark.journey.CaseStory;

class ProtectionPlanProcessTest extends ProcessTest {

    private CaseStory reviewed(CaseStory story, String day, String decision) {
        return story.on(day + " 09:00")
                .as("administrator")
                .completes("arrange-review", "reviewDate", day, "conferenceChair", "cora.roundtable")
                .on(day + " 12:00")
                .as("chair")
                .completes("hold-review-conference", "reviewDecision", decision, "supportAgreed", "none");
    }

    @Test
    void visitsCoreGroupsAndReviewsRunSideBySide() {
        CaseStory story = planRuns(stories);
        assertThat(story.instance("protection-plan")).isWaitingAt("first-core-group", "visit-child", "first-review");
        assertThat(story.due("core-group-first")).isEqualTo("2026-05-12");
        assertThat(story.due("cp-visit")).isEqualTo("2026-05-12");
        assertThat(story.due("rcpc-first")).isEqualTo("2026-07-27");
    }

    @Test
    @Requirement({"B28", "B29"})
    void eachCoreGroupAndEachVisitSetsTheNextDate() {
        CaseStory story = planRuns(stories)
                .on("2026-05-06 16:00")
                .as("social worker")
                .completes(
                        "record-visit", "childSeen", "yes", "seenBy", "social-worker", "visitedAt", "2026-05-06 15:00")
                .on("2026-05-07 12:00")
                .completes("hold-core-group", "coreGroupHeldAt", "2026-05-07");
        assertThat(story.deadlines("cp-visit"))
                .extracting(deadline -> deadline.state())
                .containsExactly(DeadlineState.RUNNING, DeadlineState.MET);
        assertThat(story.due("cp-visit")).isEqualTo("2026-05-20");
        assertThat(story.deadline("core-group-first").state()).isEqualTo(DeadlineState.MET);
        assertThat(story.due("core-group-repeat")).isEqualTo("2026-06-18");
        assertThat(story.instance("protection-plan")).isWaitingAt("next-core-group", "visit-child");
        story.on("2026-06-15 12:00").completes("hold-core-group");
        assertThat(story.deadlines("core-group-repeat"))
                .extracting(deadline -> deadline.state())
                .containsExactly(DeadlineState.RUNNING, DeadlineState.MET);
    }

    @Test
    void missedVisitsCoreGroupsAndReviewsAreReportedAndThePlanGoesOn() {
        CaseStory story = planRuns(stories).on("2026-05-13 10:00");
        assertThat(story.instance("protection-plan")).hasPassed("core-group-first-breached", "cp-visit-breached");
        story.as("manager").answers("core-group-first").answers("cp-visit");
        story.as("social worker").completes("hold-core-group").completes("record-visit", "childSeen", "yes");
        assertThat(story.deadlines("cp-visit").get(1).state()).isEqualTo(DeadlineState.MET_LATE);
        story.on("2026-07-28 10:00");
        assertThat(story.instance("protection-plan")).hasPassed("core-group-repeat-breached", "rcpc-first-breached");
        story.as("director").answers("core-group-repeat").answers("rcpc-first");
    }

    @Test
    void thePlanGoesOnFromReviewToReviewUntilTheConferenceEndsIt() {
        CaseStory story = planRuns(stories);
        ProcessInstance plan = story.instance("protection-plan");
        reviewed(story, "2026-07-20", "continue");
        assertThat(story.deadline("rcpc-first").state()).isEqualTo(DeadlineState.MET);
        assertThat(story.due("rcpc-next")).isEqualTo("2027-01-20");
        reviewed(story, "2027-01-18", "continue");
        assertThat(plan).isWaitingAt("next-review");
        story.on("2027-07-19 10:00");
        assertThat(plan).hasPassed("rcpc-next-breached");
        story.as("service manager").answers("rcpc-next");
        reviewed(story, "2027-07-20", "end");
        assertThat(plan).isEnded().hasPassed("plan-ended");
        assertThat(story.openTasks()).doesNotContain("record-visit", "hold-core-group");
        assertThat(story.deadline("cp-visit").isOpen()).isFalse();
    }

    @Test
    void theFirstReviewMayEndThePlan() {
        CaseStory story = planRuns(stories);
        ProcessInstance plan = story.instance("protection-plan");
        reviewed(story, "2026-07-20", "end");
        assertThat(plan).isEnded().hasNotPassed("next-review");
    }

    @Test
    void theRecordOfACoreGroupGoesOutWithinFiveWorkingDays() {
        CaseStory story = planRuns(stories)
                .on("2026-05-07 12:00")
                .as("social worker")
                .completes("hold-core-group", "coreGroupHeldAt", "2026-05-07");
        assertThat(story.due("core-group-minutes")).isEqualTo("2026-05-14");
        story.on("2026-05-13 10:00").completes("circulate-core-group-record");
        assertThat(story.deadline("core-group-minutes").state()).isEqualTo(DeadlineState.MET);
        assertThat(story.instance("protection-plan"))
                .hasPassed("core-group-record-sent")
                .isWaitingAt("next-core-group");
    }

    @Test
    void aRecordThatDoesNotGoOutIsReported() {
        CaseStory story = planRuns(stories)
                .on("2026-05-07 12:00")
                .as("social worker")
                .completes("hold-core-group", "coreGroupHeldAt", "2026-05-07")
                .on("2026-05-15 10:00");
        assertThat(story.instance("protection-plan")).hasPassed("core-group-minutes-breached");
        story.as("manager").answers("core-group-minutes");
    }
}
