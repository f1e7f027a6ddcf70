package org.waymark.procedure.conformance;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.waymark.access.Role;

/** A timescale that may not be changed is not changed, and one that may only be made stricter is not loosened. */
class TimescalesCheck implements Check {

    private static final List<String> FIXED =
            List.of("unit", "direction", "alarmClass", "legalClass", "change", "endsWith", "restarts");

    private static final Map<String, List<String>> ALLOWED = Map.of(
            "unit", List.of("hours", "working-days", "calendar-days", "weeks", "months", "date"),
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
        for (TimescaleRow wanted : baseline.timescales()) {
            String change = wanted.cell("change");
            if (!change.equals("no") && !change.equals("tighten")) {
                continue;
            }
            List<TimescaleRow> kept = candidate.timescales().stream()
                    .filter(row -> row.key().equals(wanted.key()))
                    .toList();
            if (kept.isEmpty()) {
                found.accept(Finding.error(
                        TimescaleRow.PATH,
                        wanted.id(),
                        "The timescale " + wanted.key() + " is missing. It may not be removed."));
            }
            kept.forEach(row -> compare(wanted, row, found));
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
        if (row.milestone().isBlank() || row.cell("startingEvent").isBlank()) {
            found.accept(
                    Finding.error(TimescaleRow.PATH, row.id(), "A timescale needs a milestone and a starting event."));
        }
        try {
            LocalDate.parse(row.cell("effectiveFrom"));
        } catch (DateTimeParseException notADate) {
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
        if (row.cell("limit").equals(wanted.cell("limit"))) {
            return;
        }
        if (wanted.cell("change").equals("no")) {
            found.accept(Finding.error(
                    TimescaleRow.PATH, row.id(), "The limit of " + wanted.key() + " may not be changed."));
        } else if (looser(wanted, row)) {
            found.accept(Finding.error(
                    TimescaleRow.PATH,
                    row.id(),
                    "The limit of " + wanted.key() + " may only be made stricter than " + wanted.cell("limit") + " "
                            + wanted.cell("unit") + "."));
        }
    }

    private static boolean looser(TimescaleRow wanted, TimescaleRow row) {
        try {
            int before = Integer.parseInt(wanted.cell("limit"));
            int after = Integer.parseInt(row.cell("limit"));
            // A date to be kept before an event is stricter the earlier it lies.
            return wanted.cell("direction").equals("before") ? after < before : after > before;
        } catch (NumberFormatException notANumber) {
            return true;
        }
    }
}
