package org.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.WaymarkTest;
import org.waymark.escalation.Breach;
import org.waymark.worklist.NoSuchTask;
import org.waymark.worklist.OpenTask;

/** Brothers and sisters late for one reason: written once, kept in the record of each, and safety never by default (practice 8). */
@WaymarkTest
class OneAnswerJourney {

    @Autowired
    private Stories stories;

    private CaseStory nobodyDecides(Object... answers) {
        CaseStory story = stories.begin();
        Object[] all = new Object[answers.length + 4];
        all[0] = "receivedAt";
        all[1] = "2026-04-07 09:00";
        all[2] = "siblings";
        all[3] = List.of(Map.of("siblingFirstName", "Ben", "siblingLastName", story.familyName()));
        System.arraycopy(answers, 0, all, 4, answers.length);
        return story.on("2026-04-07 09:30")
                .as("duty worker")
                .recordsContact(all)
                .on("2026-04-09 08:00")
                .as("deputy");
    }

    private static List<OpenTask.Also> offered(CaseStory story, String milestone) {
        return story.of("Ada").opens(milestone, "answer-breach").also();
    }

    @Test
    void oneAnswerCoversTheBrotherAndWhateverElseIsLateSinceTheSameEvent() {
        CaseStory story = nobodyDecides();
        List<OpenTask.Also> also = offered(story, "referral-decision");
        assertThat(also)
                .extracting(OpenTask.Also::childName)
                .contains("Ada " + story.familyName(), "Ben " + story.familyName());
        assertThat(also).noneMatch(OpenTask.Also::safety);
        story.answersTogether(
                "referral-decision",
                also.stream().map(OpenTask.Also::taskId).toList(),
                "reasonCode",
                "vacancy",
                "reason",
                "The post is empty.",
                "commitmentDate",
                "2026-04-10");
        for (String child : List.of("Ada", "Ben")) {
            assertThat(story.of(child).breach("referral-decision"))
                    .extracting(Breach::state, Breach::reason, Breach::answeredBy)
                    .containsExactly("answered", "The post is empty.", "hazel.catkin");
            assertThat(story.of(child).breach("contact-screening").state()).isEqualTo("answered");
            assertThat(story.openTasks()).doesNotContain("answer-breach", "say-why-it-is-late");
            assertThat(story.recordsOf("answer-breach")).hasSize(1);
        }
        assertThat(story.of("Ada").recordsOf("answer-breach"))
                .isEqualTo(story.of("Ben").recordsOf("answer-breach"));
        story.of("Ben").corrects("answer-breach", "Not the reason.", "reason", "The worker was ill.");
        assertThat(story.breach("contact-screening").reason()).isEqualTo("The worker was ill.");
        assertThat(story.of("Ada").breach("referral-decision").reason()).isEqualTo("The worker was ill.");
    }

    @Test
    void theWorkerToldOnceWhyTellsItForBothAndTheManagerReadsItForEach() {
        CaseStory story = nobodyDecides().as("duty worker").of("Ada");
        List<OpenTask.Also> also =
                story.opens("referral-decision", "say-why-it-is-late").also();
        story.explainsTogether(
                "referral-decision",
                also.stream().map(OpenTask.Also::taskId).toList(),
                "lateReasonCode",
                "caseloads-full",
                "lateReason",
                "Forty contacts came in on Monday.");
        for (String child : List.of("Ada", "Ben")) {
            assertThat(story.of(child).breach("referral-decision").workerReason())
                    .startsWith("Forty contacts");
            assertThat(story.breach("contact-screening").workerReason()).startsWith("Forty contacts");
            assertThat(story.openTasks()).contains("answer-breach").doesNotContain("say-why-it-is-late");
        }
        assertThat(story.as("deputy")
                        .of("Ben")
                        .opens("referral-decision", "answer-breach")
                        .context()
                        .known()
                        .get("lateReason")
                        .value())
                .isEqualTo("Forty contacts came in on Monday.");
    }

    @Test
    void whatIsNotChosenStaysToBeAnswered() {
        CaseStory story = nobodyDecides();
        story.of("Ada").answers("referral-decision");
        assertThat(story.of("Ben").breach("referral-decision").state()).isEqualTo("open");
        assertThat(story.of("Ben").asked("referral-decision", "say-why-it-is-late"))
                .isPresent();
    }

    @Test
    void aChildWhoseSafetyIsAtStakeIsMarkedAsSuchSoThatNobodyIsChosenUnseen() {
        CaseStory story = nobodyDecides("deliberateHarmAlleged", "yes").as("director");
        assertThat(offered(story, "child-seen-deliberate-harm"))
                .filteredOn(OpenTask.Also::safety)
                .extracting(OpenTask.Also::about)
                .anyMatch(about -> about.contains("due Wednesday 8 April 2026"));
    }

    @Test
    void whatACousinIsLateWithIsNotOffered() {
        CaseStory story = nobodyDecides();
        CaseStory other = nobodyDecides();
        String strange =
                other.asked("referral-decision", "answer-breach").orElseThrow().taskId();
        assertThat(offered(story, "referral-decision"))
                .extracting(OpenTask.Also::taskId)
                .doesNotContain(strange);
        assertThatThrownBy(() -> story.of("Ada").answersTogether("referral-decision", List.of(strange)))
                .isInstanceOf(NoSuchTask.class);
        assertThat(story.breach("referral-decision").state()).isEqualTo("open");
    }
}
