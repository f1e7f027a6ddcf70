package org.waymark.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.TestClock;
import org.waymark.WaymarkTest;
import org.waymark.access.Workers;
import org.waymark.worklist.FormContexts;

/** The directory as people keep it: found, corrected, confirmed, reported, ended. */
@WaymarkTest
class DirectoryPageTest {

    private static final String WORKER = "priya.nightingale";
    private static final String ADMINISTRATOR = "adam.inkwell";

    @Autowired
    private MockMvc web;

    @Autowired
    private Workers workers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FormContexts contexts;

    @Autowired
    private TestClock clock;

    private Pages pages;
    private Long id;

    @BeforeEach
    void somebodyAddsANurse() throws Exception {
        clock.moveTo(Instant.parse("2026-04-02T09:00:00Z"));
        pages = new Pages(web, workers);
        jdbc.sql("delete from directory_report").update();
        jdbc.sql("delete from directory_entry").update();
        assertThat(send(
                                "/directory/new",
                                "agency",
                                "Kelp Community Health",
                                "name",
                                "Prudence Thermometer",
                                "role",
                                "School nurse",
                                "telephone",
                                "01632 960222",
                                "email",
                                "p@kelp.nhs.net",
                                "area",
                                "Cliffside")
                        .redirect())
                .isEqualTo("/directory");
        id = jdbc.sql("select id from directory_entry").query(Long.class).single();
    }

    @Test
    void findsByAnyWordAndSaysWhetherTheMailIsSecure() throws Exception {
        assertThat(list(WORKER, "?q=nurse%20cliff"))
                .contains("Prudence Thermometer", "School nurse, Kelp Community Health", "01632 960222")
                .contains("p@kelp.nhs.net", "(secure)", "Cliffside", "2 April 2026 by Priya Nightingale");
        assertThat(list(WORKER, "?q=01632960222")).contains("Prudence Thermometer");
        assertThat(list(WORKER, "?q=plumber")).contains("No entry found.").doesNotContain("Prudence");
    }

    @Test
    void aMarkAppearsAfterTwelveMonthsAndOneClickConfirms() throws Exception {
        assertThat(list(WORKER, "")).doesNotContain("Not confirmed");
        confirmedOn(LocalDate.of(2025, 4, 1));
        assertThat(list(WORKER, "")).contains("Not confirmed for 12 months");
        assertThat(send("/directory/" + id + "/confirm").redirect()).isEqualTo("/directory");
        assertThat(list(WORKER, "")).doesNotContain("Not confirmed").contains("2 April 2026 by Priya Nightingale");
        confirmedOn(LocalDate.of(2025, 4, 2));
        assertThat(list(WORKER, "")).as("twelve months to the day").doesNotContain("Not confirmed");
    }

    @Test
    void whatIsReportedStandsBeforeTheAdministratorUntilItIsSettled() throws Exception {
        assertThat(send("/directory/" + id + "/report", "why", " ").status()).isEqualTo(422);
        send("/directory/" + id + "/report", "why", "She has left.");
        assertThat(list(WORKER, ""))
                .contains("Reported out of date", "“She has left.” Priya Nightingale, 2 April 2026");
        assertThat(list(WORKER, "")).doesNotContain("1 entry is reported as out of date");
        assertThat(list(ADMINISTRATOR, "")).contains("1 entry is reported as out of date");
        assertThat(list(ADMINISTRATOR, "?reported=true")).contains("Prudence Thermometer");

        assertThat(send("/directory/" + id + "/end", "why", "Left").status())
                .as("the worker does not end it")
                .isEqualTo(403);
        assertThat(pages.sends(ADMINISTRATOR, "/directory/" + id + "/end", "why", "Left in March")
                        .redirect())
                .isEqualTo("/directory");
        assertThat(list(ADMINISTRATOR, "")).doesNotContain("Prudence", "reported as out of date:");
        assertThat(list(WORKER, "?ended=true"))
                .contains("Prudence", "Ended: Left in March")
                .doesNotContain("Still right");
    }

    @Test
    void confirmingSettlesAReportToo() throws Exception {
        send("/directory/" + id + "/report", "why", "Wrong number?");
        send("/directory/" + id + "/confirm");
        assertThat(list(ADMINISTRATOR, "?reported=true")).contains("No entry found.");
    }

    @Test
    void whoeverCorrectsAnOldTextSeesTheNewOneAndKeepsTheirOwn() throws Exception {
        assertThat(change(0, "01632 960333").redirect()).isEqualTo("/directory");
        Pages.Page second = change(0, "01632 960444");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.html()).contains("value=\"01632 960444\"");
        assertThat(second.text()).contains("Somebody else has changed this entry meanwhile", "01632 960333");
        assertThat(change(1, "no number").status()).isEqualTo(422);
    }

    @Test
    void formsSuggestWhoIsInTheDirectory() {
        var lists = contexts.aboutNobody().lists();
        assertThat(lists.get("directoryNames"))
                .anySatisfy(option -> assertThat(option.value()).isEqualTo("Prudence Thermometer"));
        assertThat(lists.get("directoryContacts"))
                .extracting(option -> option.value())
                .contains("01632 960222", "p@kelp.nhs.net");
    }

    @Test
    void thoseWhoDoNotWorkOnCasesDoNotSeeIt() throws Exception {
        assertThat(pages.opens("kit.cogwheel", "/directory").status()).isEqualTo(403);
        assertThat(pages.opens(WORKER, "/directory/999999").status()).isEqualTo(403);
    }

    private Pages.Page change(int version, String telephone) throws Exception {
        return send(
                "/directory/" + id,
                "version",
                String.valueOf(version),
                "agency",
                "Kelp Community Health",
                "name",
                "Prudence Thermometer",
                "telephone",
                telephone);
    }

    private void confirmedOn(LocalDate day) {
        jdbc.sql("update directory_entry set confirmed_on = ?").param(day).update();
    }

    private String list(String username, String query) throws Exception {
        return pages.opens(username, "/directory" + query).text();
    }

    private Pages.Page send(String address, String... parameters) throws Exception {
        return pages.sends(WORKER, address, parameters);
    }
}
