package org.waymark.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.Requirement;

class BankHolidaysTest {

    private final BankHolidays shipped = BankHolidays.shipped();

    @ParameterizedTest
    @ValueSource(ints = {2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028})
    void agreesWithAnIndependentCalendar(int year) {
        HolidayManager england = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
        Set<LocalDate> independent = england.getHolidays(Year.of(year), "eng").stream()
                .map(Holiday::getDate)
                .filter(BankHolidaysTest::isWeekday)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(holidays(year)).isEqualTo(independent);
    }

    @Test
    void knowsTheDaysThatWereMadeForOneYear() {
        assertThat(holidays(2020)).contains(LocalDate.of(2020, 5, 8)).doesNotContain(LocalDate.of(2020, 5, 4));
        assertThat(holidays(2022))
                .contains(LocalDate.of(2022, 6, 2), LocalDate.of(2022, 6, 3), LocalDate.of(2022, 9, 19))
                .doesNotContain(LocalDate.of(2022, 5, 30));
        assertThat(holidays(2023)).contains(LocalDate.of(2023, 5, 8));
    }

    @Test
    void hasTheListOf2026And2027AsRead() {
        assertThat(holidays(2026).toString())
                .isEqualTo("[2026-01-01, 2026-04-03, 2026-04-06, 2026-05-04, 2026-05-25, 2026-08-31, 2026-12-25,"
                        + " 2026-12-28]");
        assertThat(holidays(2027).toString())
                .isEqualTo("[2027-01-01, 2027-03-26, 2027-03-29, 2027-05-03, 2027-05-31, 2027-08-30, 2027-12-27,"
                        + " 2027-12-28]");
    }

    @Test
    void namesItsVersionByItsDates() {
        BankHolidays other =
                BankHolidays.read(new BufferedReader(new StringReader("date,name\n2026-01-01,New Year\n")));
        assertThat(other.version()).startsWith("ew-2026-2026-").isNotEqualTo(shipped.version());
        assertThat(shipped.version()).startsWith("ew-2019-2028-").hasSizeLessThan(40);
        assertThat(shipped.end()).isEqualTo(LocalDate.of(2028, 12, 31));
    }

    @Test
    @Requirement("C10")
    void agreesWithTheListOfTheCensusValidator() throws IOException {
        // bank-holidays-2022-2027.csv is copied from the reference material
        Set<LocalDate> wanted = Files.readAllLines(Path.of("src/test/resources/bank-holidays-2022-2027.csv")).stream()
                .skip(1)
                .map(LocalDate::parse)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<LocalDate> known = new TreeSet<>(shipped.names()
                .subMap(LocalDate.of(2022, 1, 1), LocalDate.of(2028, 1, 1))
                .keySet());
        assertThat(known).hasSize(51).isEqualTo(wanted);
    }

    @Test
    void aSingleDayFarAheadDoesNotMakeItsYearKnown() {
        TreeMap<LocalDate, String> more = new TreeMap<>(shipped.names());
        more.put(LocalDate.of(2031, 6, 2), "One day");
        assertThat(new BankHolidays(more).end()).isEqualTo(LocalDate.of(2028, 12, 31));
    }

    @Test
    void refusesALineThatIsNoDate() {
        assertThatThrownBy(() -> BankHolidays.read(new BufferedReader(new StringReader("date,name\n1 May,May Day\n"))))
                .hasMessageContaining("1 May,May Day");
    }

    private Set<LocalDate> holidays(int year) {
        return new TreeSet<>(shipped.names()
                .subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1))
                .keySet());
    }

    private static boolean isWeekday(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
