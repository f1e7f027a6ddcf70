package org.waymark.desk;

import java.util.List;

/**
 * A manager's week on one screen (practice 13).
 *
 * @param since from when on things count as new, in words
 * @param sinceTyped the same as the box of the page takes it
 * @param until the day with which the next ten working days end, in words
 */
public record Monday(
        String since,
        String sinceTyped,
        String until,
        Listed<NewsRow> news,
        List<Count> newsByKind,
        Listed<UnseenRow> unseen,
        Listed<AwayRow> away,
        Listed<EndingRow> ending,
        Listed<ManagerDesk.ApprovalRow> waiting,
        Listed<UndecidedRow> undecided) {

    /** How often something of a kind happened. */
    public record Count(String words, int number) {}

    /**
     * Something that happened.
     *
     * @param kind {@code emergency}, {@code worried}, {@code missing}, {@code breach}, {@code concern}, {@code contact} or
     *     {@code out-of-hours}
     * @param what in words
     * @param when it was written down, in words
     * @param recordId the record to read, or null
     */
    public record NewsRow(
            String kind,
            Long episodeId,
            String child,
            String team,
            String what,
            String when,
            boolean outOfHours,
            String by,
            Long recordId) {}

    /**
     * A child who has not been seen for long.
     *
     * @param seen how long ago by any social worker, in words; so {@code lead} by the lead worker, {@code home} at home,
     *     {@code alone} alone
     * @param next the next visit that is due; tone {@code none} where no clock runs
     */
    public record UnseenRow(
            Long episodeId,
            String child,
            String team,
            String worker,
            Ago seen,
            Ago lead,
            Ago home,
            Ago alone,
            Due next) {}

    /** How long ago, in words, and whether that is too long. */
    public record Ago(String words, boolean tooLong) {}

    /** Somebody who is away, and what of theirs is due meanwhile. */
    public record AwayRow(
            String name, String days, boolean today, boolean forLong, List<EndingRow> due, int dueInAll) {}

    /** A date that comes within ten working days. */
    public record EndingRow(
            String worker,
            Long episodeId,
            String child,
            String team,
            String what,
            boolean order,
            boolean safety,
            Due due) {}

    /** A case without a management decision for a month. */
    public record UndecidedRow(Long episodeId, String child, String team, String worker, String last) {}
}
