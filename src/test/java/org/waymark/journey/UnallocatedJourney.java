package org.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Requirement;
import org.waymark.WaymarkTest;
import org.waymark.deadline.DeadlineState;

/** A child for whom nobody can be named: seen every day, answered for by one above the other, until a worker is found. */
@WaymarkTest
class UnallocatedJourney {

    @Autowired
    private Stories stories;

    @Test
    @Requirement({"A21", "A24", "A27"})
    void nobodyForgetsAChildWithoutAWorker() {
        CaseStory story =
                Chapters.decided(Chapters.contact(stories), "assessment").on("2026-04-09 08:00");
        story.as("manager")
                .completes("answer-unallocated", "reason", "Two posts are vacant.", "reviewOn", "2026-04-16")
                .completes("send-unallocated-notices", "noticesSent", "yes");
        assertThat(story.deadline("unallocated-written-notice").state()).isEqualTo(DeadlineState.MET);
        assertThat(story.openTasks()).contains("allocate-worker", "write-assessment");
        story.on("2026-04-17 09:00");
        assertThat(story.task("answer-unallocated").roleCodes()).containsExactly("service-manager");
        story.as("service manager")
                .completes(
                        "answer-unallocated", "reason", "An agency worker starts on Monday.", "reviewOn", "2026-04-24");
        story.on("2026-04-20 09:00").as("manager").completes("allocate-worker", "allocatedWorker", "tom.thistledown");
        assertThat(story.episode().leadWorker()).isEqualTo("tom.thistledown");
        assertThat(story.openTasks()).doesNotContain("answer-unallocated", "send-unallocated-notices");
        assertThat(story.deadline("case-allocated").state()).isEqualTo(DeadlineState.MET_LATE);
    }
}
