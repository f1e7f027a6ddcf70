package org.waymark.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorkFilterTest {

    private static final WorkFilter EVERYTHING =
            new WorkFilter(WorkListKind.TEAM, "O'Brien & son", 2L, "decide-referral", true, WorkOrder.NAME, 3);

    @Test
    void keepsEverythingChosenInTheAddress() {
        assertThat(EVERYTHING.address())
                .isEqualTo(
                        "/work?list=team&q=O%27Brien%20%26%20son&team=2&task=decide-referral&late=true&sort=name&page=3");
    }

    @Test
    void saysNothingOfWhatWasNotChosen() {
        assertThat(new WorkFilter(WorkListKind.MINE, null, null, null, false, WorkOrder.LATENESS, 0).address())
                .isEqualTo("/work?list=mine");
    }

    @Test
    void keepsTheSearchWhenTheListChanges() {
        assertThat(EVERYTHING.addressOf(WorkListKind.MINE))
                .isEqualTo("/work?list=mine&q=O%27Brien%20%26%20son&late=true&sort=name");
    }

    @Test
    void namesEachNarrowingWithTheWayOut() {
        assertThat(EVERYTHING.narrowings("Harbour team", "Decide the referral"))
                .extracting(WorkFilter.Narrowing::words)
                .containsExactly(
                        "Search: O'Brien & son", "Team: Harbour team", "Task: Decide the referral", "Late only");
        assertThat(EVERYTHING.narrowings("", "").get(3).addressWithout()).doesNotContain("late", "page");
    }

    @Test
    void takesWhatWasTypedAsItIsAndNotAsAPattern() {
        assertThat(WorkListQuery.like("50% of  A_B!")).isEqualTo("%50!% of a!_b!!%");
    }
}
