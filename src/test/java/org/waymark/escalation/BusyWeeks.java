package org.waymark.escalation;

import static java.time.temporal.ChronoUnit.MINUTES;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.waymark.deadline.Timescale;
import org.waymark.deadline.Timescales;
import org.waymark.deadline.WorkingCalendar;

/**
 * Four weeks of one authority of ordinary size, drawn with a seed: what happens starts the clocks of the real timescales table, a
 * share of them runs out, and each late one climbs as {@code breach-escalation} does, by the ladder given.
 */
final class BusyWeeks {

    static final int WEEKS = 4;
    static final LocalDate FIRST = LocalDate.parse("2026-06-01");
    static final LocalDate AFTER = FIRST.plusWeeks(WEEKS);
    static final int WORKERS = 8;

    /** The clocks of six months must have been started, and what was late before may still be climbing. */
    private static final LocalDate HISTORY = FIRST.minusWeeks(30);

    private static final Instant CLIMBING = WorkingCalendar.startOf(FIRST.minusWeeks(6));

    /**
     * The rules under test.
     *
     * @param timely the share of deadlines met, of managers who answer within the time of their rung, and of promises kept
     * @param listed what asks no manager
     * @param joint whether one answer covers siblings and what runs since the same event
     * @param held the roles that somebody holds in every team
     */
    record Rules(double timely, Ladder ladder, Predicate<Breach> listed, boolean joint, Set<String> held) {}

    /** New items that ask a person, by person (or team and role) and London date. */
    private final Map<String, Map<LocalDate, Integer>> asked = new HashMap<>();

    private final Map<String, List<Timescale>> clocks = new HashMap<>();
    private final Timescales timescales;
    private final WorkingCalendar calendar;
    private final Rules rules;
    private final Random random;

    BusyWeeks(Timescales timescales, WorkingCalendar calendar, Rules rules, long seed) {
        this.timescales = timescales;
        this.calendar = calendar;
        this.rules = rules;
        this.random = new Random(seed);
    }

    BusyWeeks pass() {
        for (LocalDate day = HISTORY; day.isBefore(AFTER.plusMonths(1)); day = day.plusDays(1))
            if (calendar.isWorkingDay(day)) for (Frequency often : Frequency.values()) day(day, often);
        return this;
    }

    /** How often this person (or role of a team) was asked on that day. */
    int on(String whom, LocalDate day) {
        return asked.getOrDefault(whom, Map.of()).getOrDefault(day, 0);
    }

    private void day(LocalDate day, Frequency often) {
        for (int left = poisson(often.perWorkingDay()); left > 0; left--) happens(day, often);
    }

    private void happens(LocalDate day, Frequency often) {
        List<Timescale> started = clocks.computeIfAbsent(often.event(), event -> timescales.startedBy(event, FIRST));
        if (started.isEmpty()) throw new IllegalStateException("No clock starts with '" + often.event() + "'.");
        Instant at = day.atTime(9, 0).atZone(WorkingCalendar.LONDON).toInstant().plus(random.nextInt(480), MINUTES);
        String team = often.team(random);
        String worker = team + " worker " + random.nextInt(WORKERS);
        int children = children();
        Set<String> covered = new HashSet<>();
        for (Timescale clock : started) {
            Instant due = calendar.due(at, false, clock.limit());
            if (due.isBefore(CLIMBING) || !due.isBefore(WorkingCalendar.startOf(AFTER))) continue;
            int late = late(children, often.childByChild());
            for (int child = 0; child < late; child++)
                if (!rules.joint() || covered.add(WorkingCalendar.dateOf(due) + clock.alarmClass()))
                    breach(clock, due, team, worker);
        }
    }

    private void breach(Timescale clock, Instant due, String team, String worker) {
        ask(worker, due);
        // a child without a worker has an escalation of its own
        String alarmClass = clock.milestone().equals("case-allocated") ? Breach.UNALLOCATED : clock.alarmClass();
        Breach breach = new Breach(Breach.DEADLINE, 1L, 1L, clock.milestone(), alarmClass, due, due, null);
        if (!rules.listed().test(breach)) climb(alarmClass, due, team);
    }

    private void climb(String alarmClass, Instant due, String team) {
        List<String> roles = rules.ladder().roles(alarmClass);
        Instant done = due.plus(
                alarmClass.equals("safety")
                        ? Duration.ofMinutes(1 + random.nextInt(24 * 60))
                        : Duration.ofDays(1 + random.nextInt(14)));
        int rung = held(roles, 1);
        Instant now = due;
        while (now.isBefore(WorkingCalendar.startOf(AFTER))) {
            String role = roles.get(rung - 1);
            ask(role.endsWith("team-manager") ? team + " " + role : role, now);
            Instant by = calendar.due(now, false, rules.ladder().timeToAnswer(alarmClass, rung));
            if (random.nextDouble() < rules.timely()) {
                Instant answered = between(now, by);
                if (!done.isAfter(answered) || random.nextDouble() < rules.timely()) return;
                by = WorkingCalendar.endOf(WorkingCalendar.dateOf(between(answered, done)));
                if (!done.isAfter(by)) return;
            }
            now = by;
            rung = held(roles, Math.min(rung + 1, roles.size()));
        }
    }

    /** A post that nobody holds is passed over upward. */
    private int held(List<String> roles, int from) {
        int rung = from;
        while (rung < roles.size() && !rules.held().contains(roles.get(rung - 1))) rung++;
        return rung;
    }

    /** What comes at night or on a free day is read on the next working day. */
    private void ask(String whom, Instant at) {
        LocalDate day = WorkingCalendar.dateOf(at);
        while (!calendar.isWorkingDay(day)) day = day.plusDays(1);
        asked.computeIfAbsent(whom, key -> new HashMap<>()).merge(day, 1, Integer::sum);
    }

    /** A meeting is late for the whole family. A visit is so in half of the cases; in the others one child was not there. */
    private int late(int children, boolean childByChild) {
        double share = childByChild ? (1 - rules.timely()) / 2 : 1 - rules.timely();
        boolean family = random.nextDouble() < share;
        int alone = 0;
        for (int child = 0; childByChild && child < children; child++) if (random.nextDouble() < share) alone++;
        return family ? children : alone;
    }

    /** Just under two children in a family that is known to social care. */
    private int children() {
        double drawn = random.nextDouble();
        return drawn < 0.45 ? 1 : drawn < 0.75 ? 2 : drawn < 0.92 ? 3 : 4;
    }

    private Instant between(Instant from, Instant to) {
        return from.plusSeconds(
                (long) (random.nextDouble() * Duration.between(from, to).toSeconds()));
    }

    private int poisson(double mean) {
        double limit = Math.exp(-mean);
        int number = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) number++;
        return number;
    }
}
