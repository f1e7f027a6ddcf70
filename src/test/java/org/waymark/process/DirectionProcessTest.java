package org.waymark.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.journey.Chapters.contact;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Requirement;
import org.waymark.casefile.CaseEvent;
import org.waymark.casefile.CaseEvents;
import org.waymark.desk.CaseNotes;
import org.waymark.journey.CaseStory;

class DirectionProcessTest extends ProcessTest {

    @Autowired
    private CaseNotes notes;

    @Autowired
    private CaseEvents events;

    private CaseStory directed() {
        CaseStory story = contact(stories).as("manager");
        notes.write(
                List.of(story.episode().id()),
                story.viewer(),
                Map.ofEntries(
                        Map.entry("_form", List.of("note.write-note")),
                        Map.entry("noteText", List.of("Ring the school today.")),
                        Map.entry("noteKind", List.of("direction")),
                        Map.entry("addressee", List.of("priya.nightingale")),
                        Map.entry("answerBy-day", List.of("9")),
                        Map.entry("answerBy-month", List.of("4")),
                        Map.entry("answerBy-year", List.of("2026"))));
        return story.catchesUp();
    }

    @Test
    @Requirement("D58")
    void becomesTheWorkersTaskAndTheManagerSeesWhatWasDone() {
        CaseStory story = directed();
        ProcessInstance direction = story.instance("direction");
        assertThat(story.task("carry-out-direction").assignee()).isEqualTo("priya.nightingale");
        assertThat(story.task("carry-out-direction").dueAt()).isEqualTo("2026-04-09T22:59:59Z");

        story.on("2026-04-08 09:00")
                .as("social worker")
                .completes("carry-out-direction", "directionDone", "done", "directionAnswer", "Rang the school.");
        assertThat(story.task("see-what-was-done").assignee()).isEqualTo("martha.milestone");
        story.as("manager").completes("see-what-was-done", "directionSettled", "yes");
        assertThat(direction).isEnded().hasNotPassed("direction-overdue");
        assertThat(late(story)).isEmpty();
    }

    @Test
    void whatIsLateStandsInTheHistoryAndMoreToDoGoesBackWithAFurtherDay() {
        CaseStory story = directed().on("2026-04-10 09:00");
        ProcessInstance direction = story.instance("direction");
        assertThat(direction).isWaitingAt("carry-out-direction").hasPassed("direction-late");
        assertThat(late(story)).hasSize(1);

        story.as("social worker")
                .completes("carry-out-direction", "directionDone", "in-part", "directionAnswer", "No answer there.")
                .as("manager")
                .completes(
                        "see-what-was-done",
                        "directionSettled",
                        "no",
                        "sendBackComments",
                        "Go there.",
                        "directionFurtherDay",
                        "2026-04-14");
        assertThat(direction).isWaitingAt("carry-out-direction");
        assertThat(story.task("carry-out-direction").dueAt()).isEqualTo("2026-04-14T22:59:59Z");
        story.on("2026-04-14 09:00");
        assertThat(late(story)).as("the further day has not passed").hasSize(1);
        story.as("social worker")
                .completes("carry-out-direction", "directionDone", "done", "directionAnswer", "Went there.")
                .as("manager")
                .completes("see-what-was-done", "directionSettled", "yes");
        assertThat(direction).isEnded();
    }

    private List<CaseEvent> late(CaseStory story) {
        return events
                .findByEpisodeIdAndWithdrawnFalseOrderByHappenedAtAscIdAsc(
                        story.episode().id())
                .stream()
                .filter(event -> event.eventType().equals("direction-late"))
                .toList();
    }
}
