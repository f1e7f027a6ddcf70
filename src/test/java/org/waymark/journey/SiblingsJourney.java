package org.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Requirement;
import org.waymark.WaymarkTest;
import org.waymark.deadline.DeadlineState;

/** Two children of one family: dealt with together, decided on each alone. */
@WaymarkTest
class SiblingsJourney {

    @Autowired
    private Stories stories;

    private CaseStory bothReferred() {
        CaseStory story = stories.begin();
        return story.on("2026-04-07 09:30")
                .as("duty worker")
                .recordsContact(
                        "receivedAt",
                        "2026-04-07 09:00",
                        "siblings",
                        List.of(Map.of("siblingFirstName", "Ben", "siblingLastName", story.familyName())))
                .completes("check-agency-records");
    }

    @Test
    @Requirement({"B24", "B26"})
    void oneDiscussionAndOneConferenceWithAnOutcomeForEachChild() {
        CaseStory story = bothReferred()
                .as("manager")
                .completes("decide-referral", "decision", "strategy-discussion")
                .completes("allocate-worker", "allocatedWorker", "priya.nightingale")
                .as("social worker")
                .completes("acknowledge-allocation")
                .on("2026-04-07 15:30")
                .as("manager")
                .completes(
                        "hold-strategy-discussion",
                        "section47Decision",
                        "section-47",
                        "enquiryWorker",
                        "priya.nightingale");
        assertThat(story.of("Ada").due("icpc-held")).isEqualTo("2026-04-28");
        assertThat(story.of("Ben").due("icpc-held")).isEqualTo("2026-04-28");
        story.of()
                .on("2026-04-15 10:00")
                .as("social worker")
                .completes("record-enquiry", "enquiryOutcome", "substantiated-conference")
                .as("manager")
                .completes("approve-enquiry", "enquiryDecision", "approve")
                .as("social worker")
                .completes("request-conference")
                .as("administrator")
                .completes("arrange-conference", "conferenceDate", "2026-04-27", "conferenceChair", "cora.roundtable")
                .on("2026-04-27 15:00")
                .as("chair")
                .completes(
                        "hold-conference",
                        "Ada:conferenceDecision",
                        "plan",
                        "leadSocialWorker",
                        "priya.nightingale",
                        "Ben:conferenceDecision",
                        "no-plan",
                        "Ben:supportAgreed",
                        "child-in-need");
        assertThat(story.of("Ada").openTasks()).contains("record-visit", "hold-core-group");
        assertThat(story.of("Ben").openTasks()).doesNotContain("record-visit", "hold-core-group");
        assertThat(story.of("Ben").deadline("icpc-held").state()).isEqualTo(DeadlineState.MET);
    }

    @Test
    void aChildNotYetAtTheStepIsShownWithTheReasonAndGoesHisOwnWay() {
        CaseStory story =
                bothReferred().as("manager").of("Ada").completes("decide-referral", "decision", "strategy-discussion");
        assertThat(story.of("Ben").openTasks()).contains("decide-referral").doesNotContain("hold-strategy-discussion");
        assertThat(story.of("Ada").notYetAt("hold-strategy-discussion"))
                .anyMatch(sentence -> sentence.startsWith("Ben"));
        story.of("Ben").completes("decide-referral", "decision", "no-further-action");
        assertThat(story.of("Ben").episode().isOpen()).isFalse();
        assertThat(story.of("Ada").episode().isOpen()).isTrue();
    }
}
