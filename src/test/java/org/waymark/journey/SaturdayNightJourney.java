package org.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import org.waymark.Requirement;
import org.waymark.WaymarkTest;
import org.waymark.access.Refused;
import org.waymark.allocation.OnCallDuty;
import org.waymark.allocation.OnCallShift;
import org.waymark.allocation.OnCallShifts;
import org.waymark.allocation.Span;
import org.waymark.deadline.DeadlineState;
import org.waymark.deadline.WorkingCalendar;
import org.waymark.desk.DeskFilter;
import org.waymark.desk.DeskOrder;
import org.waymark.desk.Desks;
import org.waymark.desk.WorkFilter;
import org.waymark.desk.WorkListKind;
import org.waymark.desk.WorkLists;
import org.waymark.desk.WorkOrder;
import org.waymark.escalation.Breach;
import org.waymark.notice.StaffMessage;
import org.waymark.notice.StaffMessages;

/** A child said to be harmed is not seen within the day, and the day ends on a Saturday night. */
@WaymarkTest
class SaturdayNightJourney {

    private static final String SEEN = "child-seen-deliberate-harm";

    @Autowired
    private Stories stories;

    @Autowired
    private OnCallShifts shifts;

    @Autowired
    private StaffMessages messages;

    @Autowired
    private WorkLists lists;

    @Autowired
    private Desks desks;

    @AfterEach
    void theRotaIsEmptyAgain() {
        shifts.deleteAll();
    }

    @Test
    @Requirement({"D19", "A30"})
    void goesToThePeopleOnCallAndStaysOnTheListOfTheDayManager() {
        onCall(OnCallDuty.WORKER, "olive.nightowl", "2026-04-10T17:00", "2026-04-12T08:00");
        onCall(OnCallDuty.WORKER, "sam.sparrowhawk", "2026-04-12T08:00", "2026-04-13T09:00");
        onCall(OnCallDuty.MANAGER, "theo.thornbush", "2026-04-10T17:00", "2026-04-13T09:00");
        onCall(OnCallDuty.LEGAL, "lex.parchment", "2026-04-10T17:00", "2026-04-13T09:00");
        CaseStory story = harmAllegedOnFridayNight();
        assertThat(seesIt(story, "out-of-hours worker")).isFalse();

        story.on("2026-04-11 22:10");

        Breach breach = story.breach(SEEN);
        assertThat(breach.role()).isEqualTo("team-manager");
        for (String told : List.of("olive.nightowl", "theo.thornbush", "lex.parchment"))
            assertThat(alarms(story, told))
                    .as(told)
                    .singleElement()
                    .satisfies(alarm -> assertThat(alarm.body())
                            .contains("ran out on Saturday 11 April 2026, 22:00.", "You are on call.")
                            .contains("/case/" + story.episode().id())
                            .doesNotContain("Ada", story.familyName()));
        for (String asleep : List.of("martha.milestone", "sylvia.signpost", "sam.sparrowhawk"))
            assertThat(alarms(story, asleep)).as(asleep).isEmpty();
        assertThat(seesIt(story, "out-of-hours worker")).isTrue();
        assertThat(seesIt(story, "other manager")).isTrue();
        assertThat(seesIt(story, "legal adviser")).isFalse();
        assertThat(onTheDesk(story)).as("on the day manager's desk").isTrue();

        story.as("legal adviser");
        assertThatThrownBy(() -> story.answers(SEEN)).isInstanceOf(Refused.class);
        story.as("other manager")
                .answers(SEEN, "reason", "The family is away; police look for them.", "commitmentDate", "2026-04-12");
        assertThat(story.breach(SEEN).answeredBy()).isEqualTo("theo.thornbush");
        story.on("2026-04-12 10:00")
                .as("out-of-hours worker")
                .completes("see-child", "childSeen", "yes", "seenBy", "social-worker");
        assertThat(story.deadline(SEEN).state()).isEqualTo(DeadlineState.MET_LATE);
        assertThat(story.breach(SEEN).state()).isEqualTo(Breach.CLOSED);
    }

    @Test
    void theMorningTakesItOffThePeopleOfTheNight() {
        onCall(OnCallDuty.WORKER, "olive.nightowl", "2026-04-10T17:00", "2026-04-12T08:00");
        onCall(OnCallDuty.WORKER, "sam.sparrowhawk", "2026-04-12T08:00", "2026-04-20T09:00");
        CaseStory story = harmAllegedOnFridayNight().on("2026-04-11 22:10");
        story.on("2026-04-12 07:59");
        assertThat(seesIt(story, "out-of-hours worker")).isTrue();
        story.on("2026-04-12 08:00");
        assertThat(seesIt(story, "out-of-hours worker")).isFalse();
        story.as("out-of-hours worker");
        assertThatThrownBy(() -> story.answers(SEEN)).isInstanceOf(Refused.class);
    }

    @Test
    void unansweredItGoesUpThroughTheNightToTheDirector() {
        onCall(OnCallDuty.WORKER, "olive.nightowl", "2026-04-10T17:00", "2026-04-20T09:00");
        CaseStory story = harmAllegedOnFridayNight().on("2026-04-12 02:30");
        assertThat(alarms(story, "sylvia.signpost"))
                .singleElement()
                .satisfies(
                        alarm -> assertThat(alarm.body()).contains("It has been asked before and not been answered"));
        assertThat(alarms(story, "dora.lighthouse")).isEmpty();
        story.on("2026-04-12 20:00");
        assertThat(story.breach(SEEN).role()).isEqualTo("director");
        assertThat(alarms(story, "dora.lighthouse")).isNotEmpty();
        assertThat(alarms(story, "martha.milestone")).isEmpty();
    }

    @Test
    void withAnEmptyRotaItGoesToTheLadderAtOnceAndSaysSo() {
        CaseStory story = harmAllegedOnFridayNight().on("2026-04-11 22:10");
        assertThat(alarms(story, "martha.milestone"))
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.body())
                        .contains("Nobody is on call at this hour, so it comes straight to you."));
        assertThat(alarms(story, "theo.thornbush")).as("of another team").isEmpty();
        assertThat(seesIt(story, "out-of-hours worker")).isFalse();
    }

    @Test
    void byDayItGoesToThoseWhoAreAskedAndToNobodyElse() {
        onCall(OnCallDuty.WORKER, "olive.nightowl", "2026-04-01T17:00", "2026-04-20T09:00");
        CaseStory story =
                Chapters.contact(stories, "deliberateHarmAlleged", "yes").on("2026-04-08 09:10");
        assertThat(alarms(story, "martha.milestone")).hasSize(1);
        assertThat(alarms(story, "olive.nightowl")).isEmpty();
        assertThat(story.isBreached("referral-decision")).isFalse();
        story.on("2026-04-09 08:00");
        assertThat(story.isBreached("referral-decision"))
                .as("statutory, and no alarm")
                .isTrue();
        assertThat(alarms(story, "martha.milestone")).hasSize(1);
    }

    private CaseStory harmAllegedOnFridayNight() {
        return stories.begin()
                .on("2026-04-10 22:30")
                .as("out-of-hours worker")
                .recordsContact("receivedAt", "2026-04-10 22:00", "deliberateHarmAlleged", "yes");
    }

    private void onCall(OnCallDuty duty, String username, String from, String to) {
        shifts.save(new OnCallShift(duty, username, new Span(at(from), at(to))));
    }

    private static Instant at(String london) {
        return LocalDateTime.parse(london).atZone(WorkingCalendar.LONDON).toInstant();
    }

    private List<StaffMessage> alarms(CaseStory story, String username) {
        String about = "breach " + story.breach(SEEN).id() + " ";
        return messages.to(username, Limit.unlimited()).stream()
                .filter(message -> message.about().startsWith(about))
                .toList();
    }

    private boolean seesIt(CaseStory story, String person) {
        WorkFilter filter = new WorkFilter(
                WorkListKind.UNASSIGNED, story.familyName(), null, "answer-breach", false, WorkOrder.LATENESS, 1);
        return !lists.view(story.as(person).viewer(), filter).page().rows().isEmpty();
    }

    private boolean onTheDesk(CaseStory story) {
        DeskFilter family = new DeskFilter(story.familyName(), null, "", DeskOrder.WEIGHT, false, 1, 1, "");
        return desks.manager(story.as("manager").viewer(), family).breaches().rows().stream()
                .anyMatch(row -> row.child().contains(story.familyName()));
    }
}
