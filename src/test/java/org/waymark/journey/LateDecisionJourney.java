package org.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Requirement;
import org.waymark.WaymarkTest;
import org.waymark.deadline.DeadlineState;

/** A decision that nobody takes: the breach climbs, is answered with a reason, and the lateness stays on file. */
@WaymarkTest
class LateDecisionJourney {

    @Autowired
    private Stories stories;

    @Test
    @Requirement({"A30", "D63"})
    void aBreachClimbsIsAnsweredAndNeverHidden() {
        CaseStory story = Chapters.contact(stories).on("2026-04-09 08:00");
        assertThat(story.breach("referral-decision").role()).isEqualTo("deputy-team-manager");
        story.on("2026-04-10 08:00");
        assertThat(story.breach("referral-decision").role()).isEqualTo("team-manager");
        story.on("2026-04-11 08:00");
        assertThat(story.breach("referral-decision").role()).isEqualTo("service-manager");
        story.as("service manager")
                .answers(
                        "referral-decision",
                        "reason",
                        "The manager is ill and her deputy's post is empty.",
                        "commitmentDate",
                        "2026-04-13");
        assertThat(story.breach("referral-decision").answeredBy()).isEqualTo("sylvia.signpost");
        story.on("2026-04-13 11:00").as("manager").completes("decide-referral", "decision", "no-further-action");
        assertThat(story.deadline("referral-decision").state()).isEqualTo(DeadlineState.MET_LATE);
        assertThat(story.breach("referral-decision").closedAt()).isNotNull();
        assertThat(story.breach("referral-decision").reason()).contains("post is empty");
    }
}
