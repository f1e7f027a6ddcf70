package org.waymark.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.journey.Chapters.allocated;
import static org.waymark.journey.Chapters.assessed;
import static org.waymark.journey.Chapters.contact;
import static org.waymark.journey.Chapters.decided;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.waymark.Requirement;
import org.waymark.casefile.EpisodeStatus;
import org.waymark.journey.CaseStory;

class ClosureProcessTest extends ProcessTest {

    private CaseStory readyToClose() {
        return assessed(
                allocated(decided(contact(stories), "assessment")),
                "assessmentOutcome",
                "no-further-action",
                "supportAgreed",
                "none");
    }

    @Test
    @Requirement({"D37", "D35", "B36"})
    void theManagerSignsAndTheEpisodeIsClosed() {
        CaseStory story = readyToClose();
        ProcessInstance closure = story.instance("closure");
        story.on("2026-04-30 10:00").as("social worker").completes("request-closure");
        assertThat(closure).isWaitingAt("sign-closure");
        story.as("manager").completes("sign-closure", "closureDecision", "approve");
        assertThat(closure).isEnded().hasPassed("close-episode");
        assertThat(story.episode().status()).isEqualTo(EpisodeStatus.CLOSED);
        assertThat(story.openTasks()).isEmpty();
    }

    @Test
    void aClosureSentBackStaysOpen() {
        CaseStory story = readyToClose()
                .on("2026-04-30 10:00")
                .as("social worker")
                .completes("request-closure")
                .as("manager")
                .completes(
                        "sign-closure",
                        "closureDecision",
                        "send-back",
                        "sendBackComments",
                        "Who will see her at school?");
        assertThat(story.instance("closure")).isWaitingAt("request-closure");
        assertThat(story.episode().isOpen()).isTrue();
    }

    @Test
    @Requirement({"D35", "A13"})
    void aChildWhoWasNotSeenKeepsTheCaseOpenUnlessAServiceManagerDecidesOtherwise() {
        CaseStory story = readyToClose()
                .on("2026-04-30 10:00")
                .as("social worker")
                .completes("request-closure", "childSeen", "no")
                .as("manager");
        assertThat(story.isRefused("sign-closure", "closureDecision", "approve", "childSeenConfirmed", "seen"))
                .singleElement()
                .satisfies(problem -> assertThat(problem).contains("seen and spoken to"));
        assertThat(story.isRefused(
                        "sign-closure",
                        "closureDecision",
                        "approve",
                        "childSeenConfirmed",
                        "not-seen",
                        "childNotSeenAgreedBy",
                        "hazel.catkin"))
                .singleElement()
                .satisfies(problem -> assertThat(problem).contains("only if a service manager"));
        story.completes(
                "sign-closure",
                "closureDecision",
                "approve",
                "childSeenConfirmed",
                "not-seen",
                "childNotSeenAgreedBy",
                "sylvia.signpost");
        assertThat(story.episode().status()).isEqualTo(EpisodeStatus.CLOSED);
    }

    @Test
    @Requirement({"D36", "A13"})
    void allegedDeliberateHarmIsNotForgottenWhenTheWorkerSaysThereWasNone() {
        CaseStory story = contact(stories, "deliberateHarmAlleged", "yes")
                .on("2026-04-07 09:50")
                .as("social worker")
                .completes("see-child", "childSeen", "yes", "seenBy", "social-worker");
        assessed(
                allocated(decided(story, "assessment")),
                "assessmentOutcome",
                "no-further-action",
                "supportAgreed",
                "none");
        story.on("2026-04-30 10:00")
                .as("social worker")
                .completes("request-closure", "deliberateHarmAlleged", "no")
                .as("manager");
        assertThat(story.isRefused("sign-closure", "closureDecision", "approve"))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem).startsWith("It was alleged"));
        story.completes(
                        "sign-closure",
                        "closureDecision",
                        "send-back",
                        "sendBackComments",
                        "Harm was alleged in April.")
                .as("social worker")
                .completes(
                        "request-closure",
                        "deliberateHarmAlleged",
                        "yes",
                        "childSeenAloneForClosure",
                        "yes",
                        "accommodationVisited",
                        "yes")
                .as("manager")
                .completes("sign-closure", "closureDecision", "approve", "deliberateHarmAlleged", "yes");
        assertThat(story.episode().status()).isEqualTo(EpisodeStatus.CLOSED);
    }
}
