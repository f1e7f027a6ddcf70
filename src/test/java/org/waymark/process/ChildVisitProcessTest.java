package org.waymark.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.journey.Chapters.planRuns;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.waymark.Requirement;
import org.waymark.deadline.DeadlineState;
import org.waymark.journey.CaseStory;

class ChildVisitProcessTest extends ProcessTest {

    @Test
    @Requirement({"B19", "C12"})
    void aSuccessfulVisitMeetsTheInterval() {
        CaseStory story = planRuns(stories);
        ProcessInstance visit = story.instance("child-visit");
        story.on("2026-05-06 16:00").as("social worker").completes("record-visit", "childSeen", "yes");
        assertThat(visit).isEnded().hasPassed("child-was-seen");
        assertThat(story.deadlines("cp-visit").get(1).state()).isEqualTo(DeadlineState.MET);
    }

    @Test
    void aChildNotSeenIsAMatterForTheServiceManagerAndDoesNotMeetTheInterval() {
        CaseStory story = planRuns(stories);
        ProcessInstance visit = story.instance("child-visit");
        story.on("2026-05-06 16:00").as("social worker").completes("record-visit", "childSeen", "no");
        assertThat(visit).isWaitingAt("decide-child-not-seen");
        assertThat(story.task("decide-child-not-seen").roleCodes()).containsExactly("service-manager");
        assertThat(story.deadline("cp-visit").state()).isEqualTo(DeadlineState.RUNNING);
        story.as("service manager").completes("decide-child-not-seen");
        assertThat(visit).isEnded();
        assertThat(story.openTasks()).contains("record-visit");
    }
}
