package org.waymark.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.journey.Chapters.contact;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.casefile.CaseEvents;
import org.waymark.desk.CaseNotes;
import org.waymark.journey.CaseStory;

class ColleagueQuestionProcessTest extends ProcessTest {

    @Autowired
    private CaseNotes notes;

    @Autowired
    private CaseEvents events;

    @Test
    void theAnswerComesBackToWhoeverAskedHoweverLate() {
        CaseStory story = contact(stories).as("duty worker");
        notes.write(
                List.of(story.episode().id()),
                story.viewer(),
                Map.ofEntries(
                        Map.entry("_form", List.of("note.write-note")),
                        Map.entry("noteText", List.of("Is an order in force?")),
                        Map.entry("noteKind", List.of("question")),
                        Map.entry("addressee", List.of("lex.parchment")),
                        Map.entry("answerBy-day", List.of("9")),
                        Map.entry("answerBy-month", List.of("4")),
                        Map.entry("answerBy-year", List.of("2026"))));
        ProcessInstance question = story.instance("colleague-question");
        assertThat(question).isWaitingAt("answer-question");
        assertThat(story.task("answer-question").assignee()).isEqualTo("lex.parchment");

        story.on("2026-04-10 09:00");
        assertThat(question).isWaitingAt("answer-question").hasPassed("question-late");
        assertThat(events.findByEpisodeIdAndWithdrawnFalseOrderByHappenedAtAscIdAsc(
                        story.episode().id()))
                .anyMatch(event -> event.eventType().equals("question-late"));

        story.as("legal adviser").completes("answer-question", "questionAnswer", "None is.");
        assertThat(story.task("read-answer").assignee()).isEqualTo("daisy.fieldmouse");
        story.as("duty worker").completes("read-answer");
        assertThat(question).isEnded();
    }
}
