package org.waymark.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.journey.Chapters.planRuns;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.waymark.journey.CaseStory;

class CoreGroupProcessTest extends ProcessTest {

    @Test
    void theLeadSocialWorkerHoldsItAndAnyWorkingRoleMayRecordIt() {
        CaseStory story = planRuns(stories);
        ProcessInstance coreGroup = story.instance("core-group");
        assertThat(story.task("hold-core-group").assignee()).isEqualTo("priya.nightingale");
        assertThat(story.task("hold-core-group").kind()).isEqualTo("fact");
        story.on("2026-05-07 12:00").as("other social worker").completes("hold-core-group");
        assertThat(coreGroup).isEnded();
    }
}
