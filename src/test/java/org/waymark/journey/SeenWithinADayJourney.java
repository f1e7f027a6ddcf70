package org.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Requirement;
import org.waymark.WaymarkTest;
import org.waymark.deadline.DeadlineState;
import org.waymark.deadline.WorkingCalendar;
import org.waymark.desk.DeskFilter;
import org.waymark.desk.DeskOrder;
import org.waymark.desk.Desks;
import org.waymark.desk.ManagerDesk.BreachRow;
import org.waymark.escalation.Breach;

/**
 * Deliberate harm is alleged on a Friday evening. Within 24 hours, through the weekend, a social worker has seen the child and
 * spoken to the child (Climbie R35); whoever else saw the child is not forgotten, and does not count for it.
 */
@WaymarkTest
class SeenWithinADayJourney {

    private static final String SEEN = "child-seen-deliberate-harm";

    @Autowired
    private Stories stories;

    @Autowired
    private Desks desks;

    private CaseStory story;

    @BeforeEach
    void onFridayEveningHarmIsAlleged() {
        story = stories.begin()
                .on("2026-04-10 18:40")
                .as("out-of-hours worker")
                .recordsContact("receivedAt", "2026-04-10 18:30", "deliberateHarmAlleged", "yes");
        assertThat(story.deadline(SEEN).dueAt()).isEqualTo(london("2026-04-11T18:30"));
    }

    @Test
    @Requirement("D19")
    void thePoliceSeeTheChildAndThenASocialWorkerSeesAndSpeaksToTheChild() {
        story.on("2026-04-11 10:00")
                .completes(
                        "see-child",
                        "childSeen",
                        "yes",
                        "seenBy",
                        "police",
                        "childSeenAt",
                        "2026-04-11 09:00",
                        "seeingChildNext",
                        "try-again");
        assertThat(story.deadline(SEEN).state()).as("seen by the police").isEqualTo(DeadlineState.RUNNING);

        story.on("2026-04-11 14:00")
                .as("social worker")
                .completes(
                        "see-child",
                        "childSeen",
                        "yes",
                        "seenBy",
                        "social-worker",
                        "childSeenAt",
                        "2026-04-11 13:30",
                        "childSpokenTo",
                        "no",
                        "seeingChildNext",
                        "try-again");
        assertThat(story.deadline(SEEN).state())
                .as("asleep: seen, not spoken to")
                .isEqualTo(DeadlineState.RUNNING);

        story.on("2026-04-11 17:30")
                .completes(
                        "see-child",
                        "childSeen",
                        "yes",
                        "seenBy",
                        "social-worker",
                        "childSeenAt",
                        "2026-04-11 17:00",
                        "childSpokenTo",
                        "yes");
        assertThat(story.deadline(SEEN).state()).isEqualTo(DeadlineState.MET);
        assertThat(story.on("2026-04-12 09:00").isBreached(SEEN)).isFalse();
    }

    @Test
    void onlyThePoliceSawTheChildAndTheDeskSaysThatTheChildWasSeen() {
        story.on("2026-04-11 10:00")
                .completes(
                        "see-child",
                        "childSeen",
                        "yes",
                        "seenBy",
                        "police",
                        "childSeenAt",
                        "2026-04-11 09:00",
                        "seeingChildNext",
                        "try-again")
                .on("2026-04-11 18:31");
        assertThat(onTheDesk()).singleElement().satisfies(row -> {
            assertThat(row.safety()).isTrue();
            assertThat(row.weight()).isEqualTo("Safety clock, child under 10");
        });
    }

    @Test
    void theChildIsNotSeenByDecisionOfTheServiceManagerAndThatIsNeverShownAsSeen() {
        story.on("2026-04-11 16:00")
                .as("social worker")
                .completes(
                        "see-child",
                        "childSeen",
                        "no",
                        "notSeenReason",
                        "refused-by-carer",
                        "notSeenTried",
                        "Two visits; the police were asked to come along.",
                        "notSeenDecidedBy",
                        "sylvia.signpost",
                        "seeingChildNext",
                        "try-again");
        assertThat(story.deadline(SEEN).state()).isEqualTo(DeadlineState.RUNNING);

        story.on("2026-04-11 18:31");
        assertThat(onTheDesk())
                .singleElement()
                .satisfies(row ->
                        assertThat(row.weight()).isEqualTo("Safety clock, child under 10, not yet seen by anyone"));
        assertThat(story.breach(SEEN).answerBy()).isEqualTo(london("2026-04-11T22:30"));
        story.on("2026-04-11 22:31");
        assertThat(story.breach(SEEN).rung()).isEqualTo(2);
        story.as("service manager")
                .answers(
                        SEEN,
                        "reasonCode",
                        "waiting-for-family",
                        "reason",
                        "The carer refuses. The police go on Sunday.");

        story.on("2026-04-12 11:00")
                .as("social worker")
                .completes(
                        "see-child",
                        "childSeen",
                        "yes",
                        "seenBy",
                        "social-worker",
                        "childSeenAt",
                        "2026-04-12 10:30",
                        "childSpokenTo",
                        "yes");
        assertThat(story.deadline(SEEN).state()).isEqualTo(DeadlineState.MET_LATE);
        assertThat(story.breach(SEEN).state()).isEqualTo(Breach.CLOSED);
    }

    /** What the manager's line is asked about this child. */
    private List<BreachRow> onTheDesk() {
        return desks.manager(
                        story.as("manager").viewer(),
                        new DeskFilter(story.familyName(), null, "safety", DeskOrder.WEIGHT, true, 1, 1, ""))
                .breaches()
                .rows();
    }

    private static Instant london(String moment) {
        return LocalDateTime.parse(moment).atZone(WorkingCalendar.LONDON).toInstant();
    }
}
