package org.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.journey.Chapters.planRuns;

import java.util.List;
import org.waymark.casefile.EpisodeStatus;
import org.waymark.deadline.Deadline;

/** The longest life of a case: from the contact through enquiry, conference and plan to closure, with nothing late. */
final class WholeLife {

    private WholeLife() {}

    static void isTold(Stories stories) {
        CaseStory story = planRuns(stories);
        everyFortnightTheChildIsSeen(story);
        story.on("2026-07-20 12:00")
                .as("chair")
                .completes(
                        "hold-review-conference",
                        "reviewHeldAt",
                        "2026-07-20",
                        "reviewDecision",
                        "end",
                        "supportAgreed",
                        "none");
        assertThat(story.openTasks()).containsExactly("request-closure");
        story.on("2026-07-21 10:00")
                .as("social worker")
                .completes("request-closure", "carerViews", "Both parents agree.")
                .on("2026-07-22 10:00")
                .as("manager")
                .completes("sign-closure", "closureDecision", "approve");
        assertThat(story.episode().status()).isEqualTo(EpisodeStatus.CLOSED);
        assertThat(story.openTasks()).isEmpty();
        assertThat(story.breaches()).isEmpty();
        assertThat(story.deadlines()).noneMatch(Deadline::isOpen);
        assertThat(story.instance("child-protection")).isNull();
    }

    private static void everyFortnightTheChildIsSeen(CaseStory story) {
        story.on("2026-05-06 16:00").as("social worker").completes("record-visit", "childSeen", "yes");
        story.on("2026-05-07 12:00").completes("hold-core-group").completes("circulate-core-group-record");
        for (String day : List.of("2026-05-20", "2026-06-03")) {
            story.on(day + " 16:00").completes("record-visit", "childSeen", "yes");
        }
        story.on("2026-06-15 12:00").completes("hold-core-group").completes("circulate-core-group-record");
        for (String day : List.of("2026-06-17", "2026-07-01")) {
            story.on(day + " 16:00").completes("record-visit", "childSeen", "yes");
        }
        story.on("2026-07-06 10:00")
                .as("administrator")
                .completes("arrange-review", "reviewDate", "2026-07-20", "conferenceChair", "cora.roundtable")
                .as("social worker")
                .completes("write-conference-report")
                .as("manager")
                .completes("approve-conference-report", "reportDecision", "approve")
                .as("social worker")
                .completes("share-conference-report");
        story.on("2026-07-15 16:00").completes("record-visit", "childSeen", "yes");
    }
}
