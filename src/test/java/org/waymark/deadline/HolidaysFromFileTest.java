package org.waymark.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.WaymarkTest;
import org.waymark.startup.CannotStart;

/** The command of the README that takes over the official file. */
@WaymarkTest
class HolidaysFromFileTest {

    @TempDir
    private Path folder;

    @Autowired
    private HolidayBook book;

    @Autowired
    private HolidayRecount recount;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void theShippedListAgain() {
        jdbc.sql("delete from bank_holiday_entry").update();
        book.open();
        recount.run();
    }

    @Test
    void addsTheYearsThatAreMissing() throws IOException {
        new HolidaysFromFile(book, "", "no").take(file(OfficialHolidaysTest.FILE_2029));
        assertThat(calendar.holiday(LocalDate.of(2029, 3, 30))).isEqualTo("Good Friday");
        assertThat(calendar.staleness(LocalDate.of(2029, 6, 30))).isEmpty();
        assertThat(calendar.version()).startsWith("ew-2019-2029-");
        assertThat(book.entries()).hasSize(8);
        new HolidaysFromFile(book, "", "no").take(file(OfficialHolidaysTest.FILE_2029));
        assertThat(book.entries()).hasSize(8);
    }

    @Test
    void dropsNoKnownHolidayUnlessTold() throws IOException {
        new HolidaysFromFile(book, "", "no").take(file(OfficialHolidaysTest.FILE_2029));
        String moved = file(OfficialHolidaysTest.FILE_2029.replace("2029-05-07", "2029-05-08"));
        assertThatThrownBy(() -> new HolidaysFromFile(book, "", "no").take(moved))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("no longer has Monday 7 May 2029")
                .hasMessageContaining("--waymark.drop-holidays=yes");
        assertThat(calendar.isWorkingDay(LocalDate.of(2029, 5, 7))).isFalse();
        new HolidaysFromFile(book, "", "yes").take(moved);
        assertThat(calendar.isWorkingDay(LocalDate.of(2029, 5, 7))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2029, 5, 8))).isFalse();
    }

    @Test
    void refusesAWrongFileWithOneSentence() throws IOException {
        HolidaysFromFile command = new HolidaysFromFile(book, "", "no");
        String wrong = file("<html>");
        assertThatThrownBy(() -> command.take(wrong))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is not JSON");
        assertThatThrownBy(() -> command.take(folder.resolve("none.json").toString()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("cannot be read");
        assertThat(book.entries()).isEmpty();
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("bank-holidays.json"), text).toString();
    }
}
