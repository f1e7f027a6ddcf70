package org.waymark.notice;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.access.Absences;
import org.waymark.access.Role;
import org.waymark.access.Viewer;
import org.waymark.access.Worker;
import org.waymark.access.Workers;
import org.waymark.deadline.WorkingCalendar;

/**
 * Writes each person's digest, once on each working day, and the weekly one of administrative lateness on the first working day
 * of the week. That it is once is the table's to keep: any number of nodes may be at it, and start again, at any time.
 */
@Component
public class Digests {

    /** Not before this time of a working day in London. */
    public static final LocalTime FROM = LocalTime.of(7, 30);

    /** A digest missed until then is not sent late in the day. */
    static final LocalTime UNTIL = LocalTime.of(17, 0);

    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);

    private final DigestSource source;
    private final DigestText text;
    private final StaffMessages messages;
    private final Workers workers;
    private final Absences absences;
    private final WorkingCalendar calendar;
    private final TransactionTemplate each;
    private final Clock clock;

    Digests(
            DigestSource source,
            DigestText text,
            StaffMessages messages,
            Workers workers,
            Absences absences,
            WorkingCalendar calendar,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.source = source;
        this.text = text;
        this.messages = messages;
        this.workers = workers;
        this.absences = absences;
        this.calendar = calendar;
        this.each = new TransactionTemplate(transactions);
        this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /**
     * Writes what is to be written at this moment and has not been.
     *
     * @return how many people have been seen to, whether or not there was anything to say to them
     */
    public int writeDue() {
        Instant now = clock.instant();
        LocalDate day = WorkingCalendar.dateOf(now);
        LocalTime time = now.atZone(WorkingCalendar.LONDON).toLocalTime();
        if (!calendar.isWorkingDay(day) || time.isBefore(FROM) || !time.isBefore(UNTIL)) return 0;
        int written = write(StaffMessage.DIGEST, day, day);
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        boolean firstOfWeek = calendar.previousWorkingDay(day).isBefore(monday);
        return written + (firstOfWeek ? write(StaffMessage.WEEKLY, monday, day) : 0);
    }

    private int write(String kind, LocalDate about, LocalDate day) {
        Set<String> seenTo = messages.seenTo(kind, about.toString());
        Set<String> away = absences.longAbsentToday();
        int written = 0;
        for (Worker worker : workers.findByActiveTrueOrderByDisplayName()) {
            if (seenTo.contains(worker.username()) || away.contains(worker.username()) || !isFor(kind, worker))
                continue;
            if (write(kind, about.toString(), day, worker)) written++;
        }
        return written;
    }

    private static boolean isFor(String kind, Worker worker) {
        return kind.equals(StaffMessage.WEEKLY)
                ? worker.has(Role.TEAM_MANAGER)
                : Role.working().stream().anyMatch(worker::has);
    }

    private boolean write(String kind, String about, LocalDate day, Worker worker) {
        try {
            return Boolean.TRUE.equals(each.execute(status -> {
                if (messages.existsByUsernameAndKindAndAbout(worker.username(), kind, about)) return false;
                messages.saveAndFlush(message(kind, about, day, worker));
                return true;
            }));
        } catch (DataIntegrityViolationException another) {
            return false; // another node was quicker
        } catch (RuntimeException e) {
            // the message of an exception may quote what stands in the file of a child
            LOG.warn(
                    "The {} of {} for one person could not be written; it is tried again: {} at {}",
                    kind,
                    about,
                    e.getClass().getName(),
                    e.getStackTrace().length == 0 ? "?" : e.getStackTrace()[0]);
            return false;
        }
    }

    private StaffMessage message(String kind, String about, LocalDate day, Worker worker) {
        Viewer viewer = Viewer.of(worker);
        List<DigestPart> parts = kind.equals(StaffMessage.WEEKLY) ? source.week(viewer) : source.day(viewer);
        return parts.isEmpty()
                ? StaffMessage.nothing(worker.username(), kind, about, clock.instant())
                : StaffMessage.of(worker.username(), kind, about, text.of(kind, day, parts), clock.instant());
    }
}
