package org.waymark.allocation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;
import org.waymark.TestClock;
import org.waymark.WaymarkTest;
import org.waymark.access.Workers;
import org.waymark.allocation.OnCallShift;
import org.waymark.allocation.OnCallShifts;

/** The rota as a manager keeps it. */
@WaymarkTest
class RotaPageTest {

    private static final String MANAGER = "martha.milestone";

    @Autowired
    private MockMvc web;

    @Autowired
    private OnCallShifts shifts;

    @Autowired
    private Workers workers;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void aTuesdayEvening() {
        clock.moveTo(LocalDateTime.parse("2026-06-02T20:00"));
    }

    @AfterEach
    void theRotaIsEmptyAgain() {
        shifts.deleteAll();
    }

    @Test
    void aManagerPutsPeopleOnCallAndEverybodySeesWhoIs() throws Exception {
        assertThat(page("nell.newleaf", "/on-call"))
                .contains("Nobody is on call now.", "Nobody stands on the rota.")
                .contains("from Tuesday 2 June 2026, 20:00 to Tuesday 30 June 2026, 20:00")
                .doesNotContain("Put somebody on call");

        assertThat(save("/on-call/new", "worker", "olive.nightowl", "1", "17:00", "8", "17:00")
                        .getStatus())
                .isEqualTo(302);
        assertThat(page("nell.newleaf", "/on-call"))
                .contains("Olive Nightowl is on call as worker until Monday 8 June 2026, 17:00.")
                .contains("from Monday 8 June 2026, 17:00 to Tuesday 30 June 2026, 20:00");
    }

    @Test
    void anOverlapIsRefusedWithTheShiftThatStandsThereAndNothingTypedIsLost() throws Exception {
        save("/on-call/new", "worker", "olive.nightowl", "1", "17:00", "8", "17:00");
        MockHttpServletResponse refused =
                save("/on-call/new", "worker", "sam.sparrowhawk", "8", "16:59", "15", "17:00");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused))
                .contains("Olive Nightowl is on call as worker from Monday 1 June 2026, 17:00 to Monday 8 June 2026,"
                        + " 17:00. Begin after that, end before it, or change that shift first.");
        assertThat(refused.getContentAsString()).contains("value=\"16:59\"");
        assertThat(save("/on-call/new", "worker", "sam.sparrowhawk", "8", "17:00", "15", "17:00")
                        .getStatus())
                .isEqualTo(302);
        assertThat(save("/on-call/new", "manager", "theo.thornbush", "1", "17:00", "15", "17:00")
                        .getStatus())
                .as("another duty is another matter")
                .isEqualTo(302);
    }

    @Test
    void aGapIsRefusedUnlessItIsMeant() throws Exception {
        save("/on-call/new", "worker", "olive.nightowl", "1", "17:00", "8", "17:00");
        MockHttpServletResponse refused =
                save("/on-call/new", "worker", "sam.sparrowhawk", "9", "17:00", "15", "17:00");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused))
                .contains("Nobody would be on call as worker from Monday 8 June 2026, 17:00 to Tuesday 9 June 2026,"
                        + " 09:00. Change the times, or tick that the gap is meant for now.");

        assertThat(save("/on-call/new", "worker", "sam.sparrowhawk", "9", "09:00", "15", "17:00", "gapMeant", "true")
                        .getStatus())
                .isEqualTo(302);
        assertThat(page(MANAGER, "/on-call"))
                .contains("from Monday 8 June 2026, 17:00 to Tuesday 9 June 2026, 09:00")
                .contains("Put somebody on call");
        assertThat(save("/on-call/new", "worker", "olive.nightowl", "8", "17:00", "9", "09:00")
                        .getStatus())
                .as("closing a gap leaves none")
                .isEqualTo(302);
        assertThat(page(MANAGER, "/on-call")).doesNotContain("from Monday 8 June 2026, 17:00 to Tuesday 9 June");
    }

    @Test
    void aShiftThatEndsWhenTheOfficeOpensLeavesNoGapBeforeTheNextEvening() throws Exception {
        save("/on-call/new", "worker", "olive.nightowl", "1", "17:00", "8", "09:00");
        assertThat(save("/on-call/new", "worker", "sam.sparrowhawk", "8", "17:00", "15", "09:00")
                        .getStatus())
                .isEqualTo(302);
    }

    @Test
    void aShiftIsChangedAndTakenOffAgain() throws Exception {
        save("/on-call/new", "worker", "olive.nightowl", "1", "17:00", "8", "17:00");
        Long id = only().id();
        assertThat(page(MANAGER, "/on-call/" + id)).contains("Change a shift");
        assertThat(save("/on-call/" + id, "worker", "sam.sparrowhawk", "1", "17:00", "8", "17:00")
                        .getStatus())
                .isEqualTo(302);
        assertThat(only().username()).isEqualTo("sam.sparrowhawk");
        assertThat(perform(get("/on-call/" + id), MANAGER).getStatus())
                .as("the shift as it was")
                .isEqualTo(404);

        MockHttpServletResponse refused = perform(post("/on-call/" + only().id() + "/remove"), MANAGER);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("Nobody would be on call as worker from Tuesday 2 June 2026, 20:00");
        assertThat(perform(post("/on-call/" + only().id() + "/remove").param("gapMeant", "true"), MANAGER)
                        .getStatus())
                .isEqualTo(302);
        assertThat(shifts.at(clock.instant())).isEmpty();
    }

    @Test
    void theWrongPersonTheWrongWayRoundAndAnHourThatNeverWasAreRefusedInWords() throws Exception {
        assertThat(text(save("/on-call/new", "legal", "olive.nightowl", "1", "17:00", "8", "17:00")))
                .contains("Choose a person from the list who may be on call as legal.");
        assertThat(text(save("/on-call/new", "worker", "olive.nightowl", "8", "17:00", "1", "17:00")))
                .contains("The end must be after the beginning.");
        assertThat(text(save("/on-call/new", "worker", "adam.inkwell", "1", "17:00", "8", "17:00")))
                .contains("There is a problem");
        assertThat(text(saveIn("3", "2027", "28", "01:30", "29", "09:00"))).contains("the clocks went forward");
        assertThat(shifts.count()).isZero();
    }

    @Test
    void whoManagesNothingChangesNothing() throws Exception {
        assertThat(perform(get("/on-call/new"), "priya.nightingale").getStatus())
                .isEqualTo(403);
        assertThat(perform(post("/on-call/new"), "priya.nightingale").getStatus())
                .isEqualTo(403);
        assertThat(perform(get("/on-call"), "stella.spyglass").getStatus()).isEqualTo(403);
    }

    private OnCallShift only() {
        return shifts.at(clock.instant()).get(0);
    }

    private MockHttpServletResponse save(
            String path,
            String duty,
            String who,
            String day,
            String time,
            String endDay,
            String endTime,
            String... more)
            throws Exception {
        MockHttpServletRequestBuilder request = shift(post(path), duty, who, "6", "2026", day, time, endDay, endTime);
        for (int i = 0; i < more.length; i += 2) request.param(more[i], more[i + 1]);
        return perform(request, MANAGER);
    }

    private MockHttpServletResponse saveIn(
            String month, String year, String day, String time, String endDay, String endTime) throws Exception {
        return perform(
                shift(post("/on-call/new"), "worker", "olive.nightowl", month, year, day, time, endDay, endTime),
                MANAGER);
    }

    private static MockHttpServletRequestBuilder shift(
            MockHttpServletRequestBuilder request,
            String duty,
            String who,
            String month,
            String year,
            String day,
            String time,
            String endDay,
            String endTime) {
        return request.param("duty", duty)
                .param("username", who)
                .param("fromAt-day", day)
                .param("fromAt-month", month)
                .param("fromAt-year", year)
                .param("fromAt-time", time)
                .param("toAt-day", endDay)
                .param("toAt-month", month)
                .param("toAt-year", year)
                .param("toAt-time", endTime);
    }

    private String page(String username, String path) throws Exception {
        MockHttpServletResponse response = perform(get(path), username);
        assertThat(response.getStatus()).isEqualTo(200);
        return text(response);
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return HtmlUtils.htmlUnescape(response.getContentAsString().replaceAll("<[^>]*>", " "))
                .replaceAll("\\s+", " ");
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request, String username) throws Exception {
        String[] roles = workers.findById(username).orElseThrow().roleCodes().toArray(String[]::new);
        return web.perform(request.with(csrf()).with(user(username).roles(roles)))
                .andReturn()
                .getResponse();
    }
}
