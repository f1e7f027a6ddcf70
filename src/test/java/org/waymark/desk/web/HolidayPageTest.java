package org.waymark.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.WaymarkTest;
import org.waymark.access.Workers;
import org.waymark.deadline.HolidayBook;
import org.waymark.deadline.HolidayRecount;
import org.waymark.deadline.HolidaysRefused;

/** The system administrator takes over the official list of bank holidays, and sees first what it changes. */
@WaymarkTest
class HolidayPageTest {

    private static final String ADMINISTRATOR = "kit.cogwheel";
    private static final String ADDRESS = "/operations/bank-holidays";

    @Autowired
    private MockMvc web;

    @Autowired
    private Workers workers;

    @Autowired
    private HolidayBook book;

    @Autowired
    private HolidayRecount recount;

    @Autowired
    private JdbcClient jdbc;

    private Pages pages;

    @BeforeEach
    void open() {
        pages = new Pages(web, workers);
    }

    @AfterEach
    void theShippedListAgain() {
        jdbc.sql("delete from bank_holiday_entry").update();
        book.open();
        recount.run();
    }

    @Test
    void showsWhatIsKnown() throws Exception {
        Pages.Page page = pages.opens(ADMINISTRATOR, ADDRESS);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Friday 3 April 2026 Good Friday", "ew-2019-2028-");
        assertThat(pages.opens(ADMINISTRATOR, "/operations").html()).contains("href=\"" + ADDRESS + "\"");
        assertThat(pages.opens("martha.milestone", ADDRESS).status()).isEqualTo(403);
    }

    @Test
    void theOfficialFileIsLookedAtBeforeItIsTakenOver() throws Exception {
        assertThat(upload(file("2026-05-04", "2026-05-08")))
                .contains("New bank holidays", "2026-05-08 One day")
                .contains("No longer bank holidays", "Monday 4 May 2026, Early May bank holiday")
                .contains("Yes, these days are working days");
        assertThat(book.known()).containsKey(LocalDate.of(2026, 5, 4)).doesNotContainKey(LocalDate.of(2026, 5, 8));

        Pages.Page refused = pages.sends(
                ADMINISTRATOR, ADDRESS, "added", "2026-05-08 One day", "dropped", "2026-05-04 Early May bank holiday");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Confirm that known holidays are dropped.");

        pages.sends(
                ADMINISTRATOR,
                ADDRESS,
                "added",
                "2026-05-08 One day, for all",
                "dropped",
                "2026-05-04 Early May bank holiday",
                "dropConfirmed",
                "true");
        assertThat(book.known()).containsKey(LocalDate.of(2026, 5, 8)).doesNotContainKey(LocalDate.of(2026, 5, 4));
        assertThat(pages.opens(ADMINISTRATOR, ADDRESS).text())
                .contains(
                        "Friday 8 May 2026, One day, for all. Entered",
                        "Monday 4 May 2026, Early May bank holiday: no longer a holiday");
    }

    @Test
    void aSingleDayIsEnteredByItsDate() throws Exception {
        assertThat(pages.sends(
                                ADMINISTRATOR,
                                ADDRESS + "/preview",
                                "day",
                                "19",
                                "month",
                                "9",
                                "year",
                                "2028",
                                "name",
                                "One day")
                        .html())
                .contains("2028-09-19 One day");
        assertThat(pages.sends(
                                ADMINISTRATOR,
                                ADDRESS + "/preview",
                                "day",
                                "31",
                                "month",
                                "2",
                                "year",
                                "2028",
                                "name",
                                "x")
                        .text())
                .contains("Nothing: all these days are known already");
    }

    @Test
    void aWrongFileIsRefusedWithOneSentence() throws Exception {
        assertThat(upload("not json")).contains("This file is not JSON.", "Nothing was changed.");
        assertThatThrownBy(() -> book.compare("{}")).isInstanceOf(HolidaysRefused.class);
        assertThat(book.entries()).isEmpty();
    }

    private String upload(String json) throws Exception {
        return web.perform(multipart(ADDRESS + "/preview")
                        .file(new MockMultipartFile(
                                "file", "bank-holidays.json", "application/json", json.getBytes("UTF-8")))
                        .with(csrf())
                        .with(user(ADMINISTRATOR).roles("system-administrator")))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** The year 2026 as shipped, with one day moved. */
    private String file(String from, String to) {
        StringBuilder events = new StringBuilder();
        book.known().subMap(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)).forEach((date, name) -> {
            boolean moved = date.toString().equals(from);
            events.append(events.isEmpty() ? "" : ",")
                    .append("{\"title\":\"" + (moved ? "One day" : name) + "\",\"date\":\"" + (moved ? to : date)
                            + "\"}");
        });
        return "{\"england-and-wales\":{\"events\":[" + events + "]}}";
    }
}
