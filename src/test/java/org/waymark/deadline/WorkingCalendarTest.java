package org.waymark.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.deadline.LimitUnit.CALENDAR_DAYS;
import static org.waymark.deadline.LimitUnit.DATE;
import static org.waymark.deadline.LimitUnit.HOURS;
import static org.waymark.deadline.LimitUnit.MONTHS;
import static org.waymark.deadline.LimitUnit.WEEKS;
import static org.waymark.deadline.LimitUnit.WORKING_DAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every value here was written by hand from the reference material, none computed by the code under test. */
class WorkingCalendarTest {

    private final WorkingCalendar calendar = new WorkingCalendar(BankHolidays.shipped(), true);
    private final WorkingCalendar dayOne = new WorkingCalendar(BankHolidays.shipped(), false);

    @ParameterizedTest
    @CsvSource({
        "2026-03-25, 2026-03-26, 2026-04-10, 2026-04-17, 2026-06-02",
        "2026-04-02, 2026-04-07, 2026-04-20, 2026-04-27, 2026-06-10",
        "2026-04-04, 2026-04-07, 2026-04-20, 2026-04-27, 2026-06-10",
        "2026-12-17, 2026-12-18, 2027-01-05, 2027-01-12, 2027-02-23",
        "2026-12-24, 2026-12-29, 2027-01-12, 2027-01-19, 2027-03-02",
        "2027-03-24, 2027-03-25, 2027-04-09, 2027-04-16, 2027-06-01"
    })
    void reproducesTheTestVectors(LocalDate trigger, LocalDate one, LocalDate ten, LocalDate fifteen, LocalDate all) {
        assertThat(calendar.workingDays(trigger, 1)).isEqualTo(one);
        assertThat(calendar.workingDays(trigger, 10)).isEqualTo(ten);
        assertThat(calendar.workingDays(trigger, 15)).isEqualTo(fifteen);
        assertThat(calendar.workingDays(trigger, 45)).isEqualTo(all);
    }

    @Test
    void countsTheStartOfAnEnquiryAsTheDepartmentsSampleDataDo() {
        // no holiday data for 1970, so only the weekends count: Tuesday 2 June 1970 to Tuesday 23 June 1970
        assertThat(calendar.workingDays(LocalDate.of(1970, 6, 2), 15)).isEqualTo(LocalDate.of(1970, 6, 23));
    }

    @ParameterizedTest
    @CsvSource({"2026-04-09, 3, 2026-04-02", "2027-01-05, 5, 2026-12-24", "2026-04-24, 3, 2026-04-21"})
    void countsBackFromAPlannedDate(LocalDate planned, int days, LocalDate due) {
        assertThat(calendar.workingDays(planned, -days)).isEqualTo(due);
        assertThat(calendar.due(WorkingCalendar.startOf(planned), true, Limit.before(days, WORKING_DAYS)))
                .isEqualTo(endOf(due));
    }

    @Test
    void theSwitchCountsAWorkingStartDayAsDayOne() {
        LocalDate reference = LocalDate.of(2022, 3, 31);
        assertThat(calendar.workingDays(reference, -15)).isEqualTo(LocalDate.of(2022, 3, 10));
        assertThat(dayOne.workingDays(reference, -15)).isEqualTo(LocalDate.of(2022, 3, 11));
        assertThat(dayOne.workingDays(LocalDate.of(2026, 4, 2), 1)).isEqualTo(LocalDate.of(2026, 4, 2));
        assertThat(dayOne.workingDays(LocalDate.of(2026, 4, 4), 1)).isEqualTo(LocalDate.of(2026, 4, 7));
        assertThat(dayOne.version()).isEqualTo(calendar.version() + "-day-one");
    }

    @Test
    void aDayEndsAtTheLastSecondInLondon() {
        Instant wednesday = london(2026, 3, 25, 10, 0);
        assertThat(calendar.due(wednesday, false, Limit.after(10, WORKING_DAYS)))
                .isEqualTo(Instant.parse("2026-04-10T22:59:59Z"));
        assertThat(calendar.due(london(2026, 12, 17, 10, 0), false, Limit.after(1, WORKING_DAYS)))
                .isEqualTo(Instant.parse("2026-12-18T23:59:59Z"));
    }

    @Test
    void theDayOfAnEventIsItsDayInLondon() {
        // 23:30 UTC on Wednesday is already Thursday 2 April in London
        assertThat(calendar.due(Instant.parse("2026-04-01T23:30:00Z"), false, Limit.after(1, WORKING_DAYS)))
                .isEqualTo(endOf(LocalDate.of(2026, 4, 7)));
    }

    @Test
    void clockHoursRunThroughWeekendsAndHolidays() {
        Instant thursday = london(2026, 4, 2, 16, 40);
        assertThat(calendar.due(thursday, false, Limit.after(1, HOURS))).isEqualTo(london(2026, 4, 2, 17, 40));
        assertThat(calendar.due(thursday, false, Limit.after(24, HOURS))).isEqualTo(london(2026, 4, 3, 16, 40));
        assertThat(calendar.due(thursday, false, Limit.after(72, HOURS))).isEqualTo(london(2026, 4, 5, 16, 40));
        assertThat(calendar.due(thursday, false, Limit.before(48, HOURS))).isEqualTo(london(2026, 3, 31, 16, 40));
    }

    @Test
    void clockHoursAreRealHoursAcrossBothClockChanges() {
        assertThat(calendar.due(london(2026, 3, 28, 12, 0), false, Limit.after(24, HOURS)))
                .isEqualTo(london(2026, 3, 29, 13, 0));
        assertThat(calendar.due(london(2026, 10, 24, 12, 0), false, Limit.after(24, HOURS)))
                .isEqualTo(london(2026, 10, 25, 11, 0));
        // started in the hour that London has twice: the first 01:30 is 00:30 UTC
        assertThat(calendar.due(Instant.parse("2026-10-25T00:30:00Z"), false, Limit.after(1, HOURS)))
                .isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
    }

    @Test
    void wholeDaysKeepTheirEndAcrossBothClockChanges() {
        assertThat(calendar.due(london(2026, 3, 27, 9, 0), false, Limit.after(3, CALENDAR_DAYS)))
                .isEqualTo(Instant.parse("2026-03-30T22:59:59Z"));
        assertThat(calendar.due(london(2026, 10, 23, 9, 0), false, Limit.after(3, CALENDAR_DAYS)))
                .isEqualTo(Instant.parse("2026-10-26T23:59:59Z"));
    }

    @Test
    void monthsAreClampedToTheEndOfAShorterMonthAndNeverMovedToAWorkingDay() {
        assertThat(calendar.due(london(2026, 11, 30, 9, 0), false, Limit.after(3, MONTHS)))
                .isEqualTo(endOf(LocalDate.of(2027, 2, 28)));
        assertThat(calendar.due(london(2027, 8, 31, 9, 0), false, Limit.after(6, MONTHS)))
                .isEqualTo(endOf(LocalDate.of(2028, 2, 29)));
        // Sunday 24 January 2027 stays
        assertThat(calendar.due(london(2026, 7, 24, 9, 0), false, Limit.after(6, MONTHS)))
                .isEqualTo(endOf(LocalDate.of(2027, 1, 24)));
    }

    @Test
    void weeksAreSevenDays() {
        assertThat(calendar.due(london(2026, 5, 11, 9, 0), false, Limit.after(6, WEEKS)))
                .isEqualTo(endOf(LocalDate.of(2026, 6, 22)));
    }

    @Test
    void aDateThatTheEventStatesIsTheDueDate() {
        assertThat(calendar.due(WorkingCalendar.startOf(LocalDate.of(2026, 5, 1)), true, Limit.after(0, DATE)))
                .isEqualTo(endOf(LocalDate.of(2026, 5, 1)));
        assertThat(calendar.due(london(2026, 5, 1, 14, 0), false, Limit.after(0, DATE)))
                .isEqualTo(london(2026, 5, 1, 14, 0));
    }

    @Test
    void theDatedHistoryOfPracticeComesOutAsWritten() {
        Instant referral = london(2026, 4, 2, 16, 40);
        assertThat(due(referral, Limit.after(1, WORKING_DAYS))).isEqualTo("2026-04-07");
        assertThat(due(referral, Limit.after(45, WORKING_DAYS))).isEqualTo("2026-06-10");
        assertThat(due(london(2026, 4, 8, 11, 0), Limit.after(15, WORKING_DAYS)))
                .isEqualTo("2026-04-29");
        assertThat(due(london(2026, 4, 10, 11, 0), Limit.after(15, WORKING_DAYS)))
                .isEqualTo("2026-05-01");
        assertConference(LocalDate.of(2026, 4, 24), "2026-04-21", "2026-05-11", "2026-07-24");
        assertConference(LocalDate.of(2026, 4, 27), "2026-04-22", "2026-05-12", "2026-07-27");
    }

    private void assertConference(LocalDate held, String report, String coreGroup, String review) {
        Instant conference = WorkingCalendar.startOf(held);
        assertThat(due(conference, Limit.before(3, WORKING_DAYS))).isEqualTo(report);
        assertThat(due(conference, Limit.after(10, WORKING_DAYS))).isEqualTo(coreGroup);
        assertThat(due(conference, Limit.after(3, MONTHS))).isEqualTo(review);
    }

    @Test
    void warnsSoManyDaysBeforeAndNotLaterThanTheLastWorkingDay() {
        Limit months = Limit.after(6, MONTHS);
        assertThat(calendar.warning(endOf(LocalDate.of(2026, 4, 17)), Limit.after(15, WORKING_DAYS), 3, WORKING_DAYS))
                .isEqualTo(WorkingCalendar.startOf(LocalDate.of(2026, 4, 14)));
        // due on Sunday 24 January 2027: the last working day is Friday 22 January
        assertThat(calendar.warning(endOf(LocalDate.of(2027, 1, 24)), months, 1, CALENDAR_DAYS))
                .isEqualTo(WorkingCalendar.startOf(LocalDate.of(2027, 1, 22)));
        assertThat(calendar.warning(endOf(LocalDate.of(2026, 4, 7)), Limit.after(1, WORKING_DAYS), 4, HOURS))
                .isEqualTo(london(2026, 4, 7, 13, 0));
        assertThat(calendar.warning(london(2026, 4, 3, 16, 40), Limit.after(24, HOURS), 6, HOURS))
                .isEqualTo(london(2026, 4, 3, 10, 40));
    }

    @Test
    void asksForNewHolidaysSixMonthsBeforeTheyRunOut() {
        assertThat(calendar.staleness(LocalDate.of(2028, 6, 30))).isEmpty();
        assertThat(calendar.staleness(LocalDate.of(2028, 7, 1)))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("Sunday 31 December 2028"));
        assertThat(calendar.staleness(LocalDate.of(2031, 1, 1))).isPresent();
    }

    @Test
    void saysDatesAndLatenessInWords() {
        assertThat(DueWords.moment(endOf(LocalDate.of(2026, 4, 7)))).isEqualTo("Tuesday 7 April 2026");
        assertThat(DueWords.moment(london(2026, 4, 3, 16, 40))).isEqualTo("Friday 3 April 2026, 16:40");
        Instant due = endOf(LocalDate.of(2026, 4, 2));
        assertThat(DueWords.late(due, london(2026, 4, 9, 9, 0), WORKING_DAYS, calendar))
                .isEqualTo("3 working days late");
        assertThat(DueWords.late(due, london(2026, 4, 7, 9, 0), WORKING_DAYS, calendar))
                .isEqualTo("1 working day late");
        assertThat(DueWords.late(due, london(2026, 4, 6, 9, 0), WORKING_DAYS, calendar))
                .isEqualTo("less than a working day late");
        assertThat(DueWords.late(london(2026, 4, 3, 16, 40), london(2026, 4, 3, 21, 0), HOURS, calendar))
                .isEqualTo("4 hours late");
        assertThat(DueWords.late(due, due, WORKING_DAYS, calendar)).isEmpty();
    }

    private String due(Instant event, Limit limit) {
        return WorkingCalendar.dateOf(calendar.due(event, false, limit)).toString();
    }

    private static Instant endOf(LocalDate date) {
        return date.atTime(23, 59, 59).atZone(WorkingCalendar.LONDON).toInstant();
    }

    private static Instant london(int year, int month, int day, int hour, int minute) {
        return LocalDateTime.of(year, month, day, hour, minute)
                .atZone(WorkingCalendar.LONDON)
                .toInstant();
    }
}
