package org.waymark.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.form.FormsUnderTest.LONDON;
import static org.waymark.form.FormsUnderTest.form;
import static org.waymark.form.FormsUnderTest.messages;
import static org.waymark.form.FormsUnderTest.read;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clock stands at 8 April 2026, 15:30 in London. */
class DateTest {

    private static final Form DAY = date("date", "");
    private static final Form MOMENT = date("datetime", "");

    private static Form date(String subtype, String rest) {
        return form("{'id':'d','type':'datetime','subtype':'" + subtype + "','key':'d','label':'Date of the discussion'"
                + rest + "}");
    }

    private static FormResult day(Form form, String day, String month, String year) {
        return read(form, "d-day", day, "d-month", month, "d-year", year);
    }

    private static FormResult moment(Form form, String day, String month, String year, String time) {
        return read(form, "d-day", day, "d-month", month, "d-year", year, "d-time", time);
    }

    @ParameterizedTest
    @CsvSource({"8,4,2026", "08,04,2026", " 8 , 4 , 2026 ", "8,April,2026", "8,apr,2026"})
    void readsADate(String day, String month, String year) {
        assertThat(day(DAY, day, month, year).shared()).containsEntry("d", LocalDate.of(2026, 4, 8));
    }

    @ParameterizedTest
    @CsvSource({
        "31,2,2026,must be a real date,d-day",
        "29,2,2026,must be a real date,d-day",
        "0,1,2026,must be a real date,d-day",
        "1,13,2026,must be a real date,d-day",
        "x,1,2026,must be a real date,d-day",
        "1,1,-2026,must be a real date,d-day",
        "1,1,26,must have a year between 1900 and 2100,d-year",
        "1,1,0026,must have a year between 1900 and 2100,d-year",
        "1,1,9999,must have a year between 1900 and 2100,d-year",
        "'',1,2026,must include a day,d-day",
        "1,'',2026,must include a month,d-month",
        "1,'','',must include a month and year,d-month"
    })
    void refusesWhatIsNoDate(String day, String month, String year, String problem, String inputId) {
        FormResult result = day(DAY, day, month, year);
        assertThat(result.errors()).containsExactly(new FormError(inputId, "Date of the discussion " + problem));
        assertThat(result.shared()).isEmpty();
    }

    @Test
    void readsLeapDays() {
        assertThat(day(DAY, "29", "2", "2024").shared()).containsEntry("d", LocalDate.of(2024, 2, 29));
    }

    @Test
    void asksForADateThatIsMissing() {
        Form required = date("date", ",'validate':{'required':true}");
        assertThat(day(required, "", " ", "").errors())
                .containsExactly(new FormError("d-day", "Enter the date of the discussion"));
        assertThat(read(required).errors()).hasSize(1);
        assertThat(day(DAY, "", "", "").shared()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "15:00,15:00",
        "9:05,09:05",
        "15.00,15:00",
        "1500,15:00",
        "3pm,15:00",
        "3 pm,15:00",
        "3:45PM,15:45",
        "3.45 p.m.,15:45",
        "12am,00:00",
        "12pm,12:00",
        "midday,12:00",
        "midnight,00:00"
    })
    void readsTimesAsPeopleTypeThem(String typed, String time) {
        ZonedDateTime value =
                (ZonedDateTime) moment(MOMENT, "7", "4", "2026", typed).shared().get("d");
        assertThat(value.toLocalTime()).hasToString(time);
        assertThat(value.getZone()).isEqualTo(LONDON);
    }

    @ParameterizedTest
    @CsvSource({"25:00", "15:60", "15", "13pm", "0am", "soon", "15:0", "-1:00", "150", "15:00m", "3a"})
    void refusesWhatIsNoTime(String typed) {
        assertThat(moment(MOMENT, "7", "4", "2026", typed).errors())
                .containsExactly(
                        new FormError("d-time", "Date of the discussion must include a real time, like 15:30"));
    }

    @Test
    void asksForTheTimeWhereHoursMatter() {
        assertThat(moment(MOMENT, "7", "4", "2026", "").errors())
                .containsExactly(new FormError("d-time", "Date of the discussion must include a time, like 15:30"));
        assertThat(moment(MOMENT, "", "", "", "15:00").errors())
                .containsExactly(new FormError("d-day", "Date of the discussion must include a day, month and year"));
    }

    @Test
    void refusesTheHourThatWasLeftOutInMarch() {
        assertThat(moment(MOMENT, "29", "3", "2026", "01:30").errors())
                .containsExactly(new FormError(
                        "d-time",
                        "Date of the discussion must be a time that happened: on 29 March 2026 the clocks went forward from"
                                + " 1am to 2am"));
        assertThat(moment(MOMENT, "29", "3", "2026", "00:59").valid()).isTrue();
        assertThat(moment(MOMENT, "29", "3", "2026", "02:00").valid()).isTrue();
    }

    @Test
    void meansTheFirstOfTheHourThatCameTwiceInOctober() {
        ZonedDateTime value = (ZonedDateTime)
                moment(MOMENT, "26", "10", "2025", "01:30").shared().get("d");
        assertThat(value.getOffset()).isEqualTo(ZoneOffset.ofHours(1));
        assertThat(value.toInstant()).hasToString("2025-10-26T00:30:00Z");
    }

    @Test
    void refusesAFutureDateForWhatHappened() {
        Form happened = date("date", ",'properties':{'notFuture':'true'}");
        assertThat(day(happened, "8", "4", "2026").valid()).as("today").isTrue();
        assertThat(messages(day(happened, "9", "4", "2026")))
                .containsExactly("Date of the discussion must be today or in the past");
        assertThat(day(DAY, "9", "4", "2036").valid())
                .as("planned dates may be")
                .isTrue();
    }

    @Test
    void refusesAFutureHourForWhatHappened() {
        Form happened = date("datetime", ",'properties':{'notFuture':'true'}");
        assertThat(moment(happened, "8", "4", "2026", "15:30").valid())
                .as("now")
                .isTrue();
        assertThat(moment(happened, "8", "4", "2026", "15:31").errors())
                .containsExactly(new FormError("d-day", "Date of the discussion must be in the past"));
    }

    @Test
    void refusesAPassedDateForWhatIsPlanned() {
        Form planned = date("date", ",'disallowPassedDates':true");
        assertThat(day(planned, "8", "4", "2026").valid()).isTrue();
        assertThat(messages(day(planned, "7", "4", "2026")))
                .containsExactly("Date of the discussion must be today or in the future");
    }
}
