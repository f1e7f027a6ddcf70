package org.waymark.deadline;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.audit.Trail;

/**
 * The bank holidays as this installation knows them: the list shipped with the product, and what has been entered since, which
 * needs no new build. What was entered is never deleted; the newest entry for a date counts.
 */
@Service
public class HolidayBook {

    private static final LocalDate EARLIEST = LocalDate.of(2019, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    private final BankHolidays shipped = BankHolidays.shipped();
    private final WorkingCalendar calendar;
    private final JdbcClient jdbc;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    HolidayBook(
            WorkingCalendar calendar,
            JdbcClient jdbc,
            Trail trail,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Something entered: a holiday, or that a date is none. */
    public record Entry(LocalDate date, String name, boolean holiday, Instant at, String by) {}

    /** Lets the calendar count with what has been entered, on this node; other nodes are asked again every minute. */
    @EventListener(ContextRefreshedEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    public void open() {
        NavigableMap<LocalDate, String> names = new TreeMap<>(shipped.names());
        entries().forEach(entry -> {
            if (entry.holiday()) names.put(entry.date(), entry.name());
            else names.remove(entry.date());
        });
        if (!names.equals(calendar.holidays().names())) calendar.countWith(new BankHolidays(names));
    }

    /** All known holidays. */
    public NavigableMap<LocalDate, String> known() {
        return calendar.holidays().names();
    }

    /** What has been entered, oldest first. */
    public List<Entry> entries() {
        return jdbc.sql("select holiday_on, name, holiday, entered_at, entered_by from bank_holiday_entry order by id")
                .query((row, number) -> new Entry(
                        row.getObject(1, LocalDate.class),
                        row.getString(2),
                        row.getBoolean(3),
                        row.getTimestamp(4).toInstant(),
                        row.getString(5)))
                .list();
    }

    /**
     * What the official file would change. Only the years are compared for which the file has holidays.
     *
     * @throws HolidaysRefused where it is not that file
     */
    public HolidayChanges compare(String officialJson) {
        NavigableMap<LocalDate, String> official = new TreeMap<>(OfficialHolidays.read(officialJson));
        LocalDate from = official.firstKey().withDayOfYear(1);
        LocalDate until = official.lastKey().withMonth(12).withDayOfMonth(31);
        NavigableMap<LocalDate, String> added = new TreeMap<>(official);
        added.keySet().removeAll(known().keySet());
        NavigableMap<LocalDate, String> dropped = new TreeMap<>(known().subMap(from, true, until, true));
        dropped.keySet().removeAll(official.keySet());
        return new HolidayChanges(added, dropped);
    }

    /**
     * Takes changes over. Deadlines that are still to be met are counted anew by {@link HolidayRecount}.
     *
     * @param by who enters them
     * @throws HolidaysRefused for a date that cannot be meant
     */
    public void enter(HolidayChanges changes, String by) {
        changes.added().keySet().forEach(HolidayBook::plausible);
        transaction.executeWithoutResult(status -> {
            changes.added().forEach((date, name) -> enter(date, name, true, by));
            changes.dropped().forEach((date, name) -> enter(date, name, false, by));
        });
        open();
    }

    private static void plausible(LocalDate date) {
        if (date.isBefore(EARLIEST) || !date.isBefore(LATEST))
            throw new HolidaysRefused("A bank holiday on " + DueWords.date(date)
                    + " cannot be meant: the calendar begins in 2019. Check the year.");
    }

    private void enter(LocalDate date, String name, boolean holiday, String by) {
        jdbc.sql(
                        "insert into bank_holiday_entry (holiday_on, name, holiday, entered_at, entered_by) values (?, ?, ?, ?, ?)")
                .param(date)
                .param(name.length() > 200 ? name.substring(0, 200) : name)
                .param(holiday)
                .param(Timestamp.from(clock.instant()))
                .param(by)
                .update();
        trail.add(by, holiday ? "holiday-added" : "holiday-dropped", "bank-holiday", date.toString(), null, name);
    }
}
