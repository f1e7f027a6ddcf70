package org.waymark.procedure.conformance;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.waymark.access.Role;
import org.waymark.deadline.DueWords;
import org.waymark.deadline.Limit;
import org.waymark.deadline.LimitUnit;
import org.waymark.deadline.WorkingCalendar;

/**
 * The table of timescales against the one shipped: what is law, or may not be changed for another reason, is as shipped; what
 * may only be made stricter is not loosened, in whatever unit; and no clock is switched off by the back door.
 */
class TimescalesCheck implements Check {

    private static final List<String> FIXED =
            List.of("direction", "alarmClass", "legalClass", "change", "endsWith", "restarts");

    private static final Map<String, List<String>> ALLOWED = Map.of(
            "unit",
                    List.of(
                            "hours",
                            "working-days",
                            "calendar-days",
                            "weeks",
                            "months",
                            "date",
                            "gate",
                            "event",
                            "visits",
                            "meetings",
                            "times-a-year"),
            "warningUnit", List.of("hours", "working-days", "calendar-days", "weeks", "months"),
            "direction", List.of("after", "before"),
            "alarmClass", List.of("safety", "statutory", "administrative"),
            "legalClass", List.of("law", "guidance", "local"),
            "change", List.of("no", "tighten", "yes"));

    @Override
    public void check(ReadProcedure candidate, ReadProcedure baseline, Consumer<Finding> found) {
        if (candidate.timescales().isEmpty()) {
            found.accept(Finding.error(TimescaleRow.PATH, null, "The table of timescales is missing or empty."));
            return;
        }
        candidate.timescales().forEach(row -> readable(row, found));
        if (!candidate.timescalesAnswerWithAllRows()) {
            found.accept(Finding.error(
                    TimescaleRow.PATH,
                    null,
                    "The table must keep its hit policy COLLECT and ask for 'event': otherwise clocks that start with"
                            + " the same event would be left out."));
        }
        for (TimescaleRow wanted : baseline.timescales()) {
            List<TimescaleRow> kept = candidate.timescales().stream()
                    .filter(row -> row.key().equals(wanted.key()))
                    .toList();
            if (isFree(wanted)) {
                ofTheAuthoritysOwn(wanted, kept, found);
            } else {
                protectedRow(wanted, kept, found);
            }
        }
    }

    private static boolean isFree(TimescaleRow wanted) {
        return wanted.cell("change").equals("yes") && !wanted.cell("legalClass").equals("law");
    }

    private static void protectedRow(TimescaleRow wanted, List<TimescaleRow> kept, Consumer<Finding> found) {
        if (kept.isEmpty()) {
            found.accept(Finding.error(
                    TimescaleRow.PATH,
                    wanted.id(),
                    "The timescale " + wanted.key()
                            + " is missing. It may not be removed, nor start with another event."));
            return;
        }
        if (kept.stream().allMatch(row -> row.effectiveFrom().isAfter(wanted.effectiveFrom()))) {
            found.accept(Finding.error(
                    TimescaleRow.PATH,
                    wanted.id(),
                    "The timescale " + wanted.key() + " must hold from " + wanted.cell("effectiveFrom")
                            + ", as it did: a later date would leave events before it without a clock."));
        }
        kept.forEach(row -> compare(wanted, row, found));
    }

    /** May be changed, but what would silence it is said before it is published. */
    private static void ofTheAuthoritysOwn(TimescaleRow wanted, List<TimescaleRow> kept, Consumer<Finding> found) {
        if (kept.isEmpty()) {
            found.accept(Finding.warning(
                    TimescaleRow.PATH,
                    wanted.id(),
                    "The timescale " + wanted.key()
                            + " is no longer there, so nobody will be told when it is missed."));
        }
        if (!kept.isEmpty() && kept.stream().allMatch(row -> row.effectiveFrom().isAfter(wanted.effectiveFrom()))) {
            found.accept(Finding.warning(
                    TimescaleRow.PATH,
                    wanted.id(),
                    "The timescale " + wanted.key() + " no longer holds for events before "
                            + kept.get(0).cell("effectiveFrom") + "; keep the superseded row beside the new one."));
        }
        for (TimescaleRow row : kept) {
            Set<String> more = names(row.cell("endsWith"));
            more.removeAll(names(wanted.cell("endsWith")));
            if (!more.isEmpty()) {
                found.accept(Finding.warning(
                        TimescaleRow.PATH,
                        row.id(),
                        "The timescale " + wanted.key() + " now ends, without having been met, also with "
                                + String.join(", ", more) + "."));
            }
        }
    }

    private static void readable(TimescaleRow row, Consumer<Finding> found) {
        ALLOWED.forEach((column, values) -> {
            if (!values.contains(row.cell(column))) {
                found.accept(Finding.error(
                        TimescaleRow.PATH,
                        row.id(),
                        "'" + column + "' must be one of " + String.join(", ", values) + "."));
            }
        });
        for (String column : List.of("limit", "warningLimit")) {
            if (!row.cell(column).matches("\\d{1,5}")) {
                found.accept(Finding.error(
                        TimescaleRow.PATH, row.id(), "'" + column + "' must be a whole number, zero or more."));
            }
        }
        for (String role : row.cell("tells").split("\\s+")) {
            if (!role.isEmpty()
                    && Arrays.stream(Role.values())
                            .noneMatch(known -> known.code().equals(role))) {
                found.accept(Finding.error(
                        TimescaleRow.PATH, row.id(), "'tells' names '" + role + "', but there is no such role."));
            }
        }
        if (!row.event().equals(row.cell("startingEvent"))) {
            found.accept(Finding.error(
                    TimescaleRow.PATH,
                    row.id(),
                    "The condition and 'startingEvent' must name the same event; they say '" + row.event() + "' and '"
                            + row.cell("startingEvent") + "'."));
        }
        if (names(row.cell("endsWith")).contains(row.cell("startingEvent"))) {
            found.accept(Finding.error(
                    TimescaleRow.PATH,
                    row.id(),
                    "The timescale " + row.key()
                            + " would end with the very event that starts it, so it would never run."));
        }
        if (row.milestone().isBlank() || row.cell("startingEvent").isBlank()) {
            found.accept(
                    Finding.error(TimescaleRow.PATH, row.id(), "A timescale needs a milestone and a starting event."));
        }
        if (row.effectiveFrom().equals(TimescaleRow.NEVER)) {
            found.accept(
                    Finding.error(TimescaleRow.PATH, row.id(), "'effectiveFrom' must be a date such as 2026-04-01."));
        }
    }

    private static void compare(TimescaleRow wanted, TimescaleRow row, Consumer<Finding> found) {
        for (String column : FIXED) {
            if (!row.cell(column).equals(wanted.cell(column))) {
                found.accept(Finding.error(
                        TimescaleRow.PATH,
                        row.id(),
                        "The timescale " + wanted.key() + " must keep its '" + column + "': "
                                + (wanted.cell(column).isEmpty() ? "empty" : wanted.cell(column)) + "."));
            }
        }
        boolean same = row.inWords().equals(wanted.inWords());
        boolean law = wanted.cell("legalClass").equals("law");
        if (law || wanted.cell("change").equals("no")) {
            if (!same) {
                found.accept(Finding.error(
                        TimescaleRow.PATH,
                        row.id(),
                        "The limit of " + wanted.key() + " may not be changed: it is " + wanted.inWords()
                                + (law ? " by law." : ".")));
            }
        } else if (!same) {
            tightened(wanted, row)
                    .ifPresent(sentence -> found.accept(Finding.error(TimescaleRow.PATH, row.id(), sentence)));
        }
    }

    /** What is wrong with another figure for what may only be made stricter; empty where it is stricter. */
    private static Optional<String> tightened(TimescaleRow wanted, TimescaleRow row) {
        String sentence = "The limit of " + wanted.key() + " may only be made stricter than " + wanted.inWords() + ".";
        Optional<Limit> before = limit(wanted);
        Optional<Limit> after = limit(row);
        if (before.isEmpty() || after.isEmpty()) return Optional.of(sentence);
        Optional<Instant> later = Stricter.counterexample(before.get(), after.get());
        return later.map(event -> sentence + " " + row.inWords() + " would end later, for example for an event on "
                + DueWords.date(WorkingCalendar.dateOf(event)) + ".");
    }

    private static Optional<Limit> limit(TimescaleRow row) {
        if (!row.cell("limit").matches("\\d{1,5}") || !LimitUnit.isCounted(row.cell("unit"))) return Optional.empty();
        return Optional.of(new Limit(
                Integer.parseInt(row.cell("limit")),
                LimitUnit.of(row.cell("unit")),
                row.cell("direction").equals("before")));
    }

    private static Set<String> names(String list) {
        Set<String> names = new TreeSet<>(Arrays.asList(list.trim().split("[,\\s]+")));
        names.remove("");
        return names;
    }
}
