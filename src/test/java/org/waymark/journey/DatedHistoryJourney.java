package org.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Requirement;
import org.waymark.WaymarkTest;

/** The dated history of practice section 17: every date below was written by hand, none is computed. */
@WaymarkTest
class DatedHistoryJourney {

    @Autowired
    private Stories stories;

    private CaseStory story;

    @BeforeEach
    void untilTheConferenceIsArrangedForFriday24April() {
        story = stories.begin()
                .on("2026-04-02 16:50")
                .as("duty worker")
                .recordsContact("receivedAt", "2026-04-02 16:40")
                .completes("check-agency-records")
                .on("2026-04-02 18:00")
                .as("manager")
                .completes("decide-referral", "decision", "strategy-discussion")
                .completes("allocate-worker", "allocatedWorker", "priya.nightingale")
                .on("2026-04-07 15:00")
                .completes(
                        "hold-strategy-discussion",
                        "discussionHeldAt",
                        "2026-04-07 14:00",
                        "section47Decision",
                        "no-section-47")
                .as("social worker")
                .records("new-concern", "concernRaisedAt", "2026-04-07 14:30")
                .on("2026-04-08 12:00")
                .as("manager")
                .completes(
                        "hold-strategy-discussion",
                        "discussionHeldAt",
                        "2026-04-08 11:00",
                        "section47Decision",
                        "section-47",
                        "enquiryWorker",
                        "priya.nightingale");
    }

    @Test
    @Requirement({"C10", "C14"})
    void everyDateIsTheOneWrittenByHand() {
        assertDue("referral-decision", "2026-04-07");
        assertDue("assessment-complete", "2026-06-10");
        assertDue("icpc-held", "2026-04-29");
        theBrotherJoins();
        assertDue("icpc-held", "2026-04-29");
        story.of("Ben");
        assertDue("icpc-held", "2026-05-01");
        oneConferenceIsArrangedFor("2026-04-24");
        assertDueForBoth("sw-report-to-parents-icpc", "2026-04-21");
        theConferenceIsHeldOn("2026-04-24");
        assertDueForBoth("core-group-first", "2026-05-11");
        assertDueForBoth("rcpc-first", "2026-07-24");
    }

    @Test
    void movingTheConferenceMovesThreeKindsOfDatesAndNothingElse() {
        theBrotherJoins();
        oneConferenceIsArrangedFor("2026-04-24");
        for (String child : new String[] {"Ada", "Ben"}) {
            story.of(child)
                    .as("administrator")
                    .corrects("arrange-conference", "The chair was ill.", "conferenceDate", "2026-04-27");
        }
        assertDueForBoth("sw-report-to-parents-icpc", "2026-04-22");
        theConferenceIsHeldOn("2026-04-27");
        assertDueForBoth("core-group-first", "2026-05-12");
        assertDueForBoth("rcpc-first", "2026-07-27");
        story.of("Ada");
        assertDue("referral-decision", "2026-04-07");
        assertDue("assessment-complete", "2026-06-10");
        assertDue("icpc-held", "2026-04-29");
        story.of("Ben");
        assertDue("icpc-held", "2026-05-01");
    }

    private void theBrotherJoins() {
        story.on("2026-04-10 09:30")
                .as("duty worker")
                .recordsContact(
                        "childFirstName", "Ben", "childDateOfBirth", "2021-02-03", "receivedAt", "2026-04-10 09:00")
                .of("Ben")
                .completes("check-agency-records")
                .as("manager")
                .completes("decide-referral", "decision", "strategy-discussion")
                .of("Ada")
                .as("social worker")
                .records("new-concern", "concernRaisedAt", "2026-04-10 09:00")
                .of()
                .on("2026-04-10 15:00")
                .as("manager")
                .completes(
                        "hold-strategy-discussion",
                        "discussionHeldAt",
                        "2026-04-10 14:00",
                        "Ada:section47Decision",
                        "no-section-47",
                        "Ben:section47Decision",
                        "section-47",
                        "enquiryWorker",
                        "priya.nightingale")
                .of("Ada");
    }

    private void oneConferenceIsArrangedFor(String day) {
        story.of()
                .on("2026-04-15 10:00")
                .as("social worker")
                .completes("record-enquiry", "enquiryOutcome", "substantiated-conference")
                .as("manager")
                .completes("approve-enquiry", "enquiryDecision", "approve")
                .as("social worker")
                .completes("request-conference")
                .as("administrator")
                .completes("arrange-conference", "conferenceDate", day, "conferenceChair", "cora.roundtable");
    }

    private void theConferenceIsHeldOn(String day) {
        story.of()
                .on(day + " 16:00")
                .as("chair")
                .completes(
                        "hold-conference",
                        "conferenceHeldAt",
                        day,
                        "conferenceDecision",
                        "plan",
                        "leadSocialWorker",
                        "priya.nightingale");
    }

    private void assertDue(String milestone, String day) {
        assertThat(story.due(milestone)).as(milestone).isEqualTo(LocalDate.parse(day));
    }

    private void assertDueForBoth(String milestone, String day) {
        for (String child : new String[] {"Ada", "Ben"}) {
            story.of(child);
            assertDue(milestone, day);
        }
    }
}
