package org.waymark.desk;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which deadlines the ledger counts; it lives in the address.
 *
 * @param from the first month in which they were due, or null for the beginning
 * @param to the last month, or null for this one
 * @param milestone the id of a milestone, or empty
 * @param kind the alarm class, or empty
 * @param reason the code of a reason, {@code none} for what was late without one, or empty
 */
public record LedgerFilter(YearMonth from, YearMonth to, Long team, String milestone, String kind, String reason) {

    /** The reason of what was late and has none. */
    public static final String NO_REASON = "none";

    public LedgerFilter {
        milestone = Objects.requireNonNullElse(milestone, "").strip();
        kind = Objects.requireNonNullElse(kind, "").strip();
        reason = Objects.requireNonNullElse(reason, "").strip();
    }

    /** Everything there has been. */
    public static LedgerFilter none() {
        return new LedgerFilter(null, null, null, "", "", "");
    }

    /** The month named in an address as 2026-04; null for anything else. */
    public static YearMonth month(String typed) {
        try {
            return typed == null || typed.isBlank() ? null : YearMonth.parse(typed.strip());
        } catch (DateTimeException notAMonth) {
            return null;
        }
    }

    /** The pages of the ledger that this leads to: {@code /lateness}, {@code /lateness/figures.csv}. */
    public String address(String path) {
        return address(path, "");
    }

    /** The children behind a figure. */
    public String addressOfChildren(String outcome, int page) {
        String address = address("/lateness/children", outcome);
        return page > 1 ? address + (address.contains("?") ? "&" : "?") + "page=" + page : address;
    }

    public LedgerFilter ofMilestone(String other) {
        return new LedgerFilter(from, to, team, other, kind, reason);
    }

    public LedgerFilter ofTeam(Long other) {
        return new LedgerFilter(from, to, other, milestone, kind, reason);
    }

    public LedgerFilter ofMonth(YearMonth other) {
        return new LedgerFilter(other, other, team, milestone, kind, reason);
    }

    public LedgerFilter ofReason(String other) {
        return new LedgerFilter(from, to, team, milestone, kind, other);
    }

    private String address(String path, String outcome) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        List<String> typed = new ArrayList<>();
        if (!outcome.isEmpty()) put(address, typed, "outcome", outcome);
        if (from != null) put(address, typed, "from", from.toString());
        if (to != null) put(address, typed, "to", to.toString());
        if (team != null) put(address, typed, "team", team.toString());
        if (!milestone.isEmpty()) put(address, typed, "milestone", milestone);
        if (!kind.isEmpty()) put(address, typed, "kind", kind);
        if (!reason.isEmpty()) put(address, typed, "reason", reason);
        return address.encode().buildAndExpand(typed.toArray()).toUriString();
    }

    private static void put(UriComponentsBuilder address, List<String> typed, String name, String value) {
        address.queryParam(name, "{" + name + "}");
        typed.add(value);
    }

    /** What {@link #narrowing} names. */
    Map<String, Object> parameters() {
        Map<String, Object> all = new HashMap<>();
        all.put("from", number(from));
        all.put("to", number(to));
        all.put("team", team);
        all.put("milestone", milestone);
        all.put("kind", kind);
        all.put("reason", reason);
        return all;
    }

    /** The condition on the rows of the ledger. */
    String narrowing() {
        return (from == null ? "" : " and month_due >= :from")
                + (to == null ? "" : " and month_due <= :to")
                + (team == null ? "" : " and team_id = :team")
                + (milestone.isEmpty() ? "" : " and milestone = :milestone")
                + (kind.isEmpty() ? "" : " and alarm_class = :kind")
                + (reason.isEmpty() ? "" : " and reason = :reason");
    }

    static Integer number(YearMonth month) {
        return month == null ? null : month.getYear() * 100 + month.getMonthValue();
    }

    static YearMonth month(int number) {
        return YearMonth.of(number / 100, number % 100);
    }
}
