package org.waymark.desk;

import java.util.List;

/**
 * The lateness ledger as one page: the same deadlines counted by milestone, by team, by month and, those that were late, by
 * reason. Never by worker (practice 15).
 */
public record Ledger(
        LedgerFigures all, List<Line> byMilestone, List<Line> byTeam, List<Line> byMonth, List<Line> byReason) {

    /**
     * One line of a table.
     *
     * @param words what it counts
     * @param filter the ledger narrowed to it
     */
    public record Line(String words, LedgerFilter filter, LedgerFigures figures) {}

    /** A deadline behind a figure, for those who may see whose it is. */
    public record Entry(
            Long episodeId,
            String child,
            String team,
            String what,
            String due,
            String outcome,
            String done,
            ManagerDesk.Reason reason,
            boolean lookAt,
            String finding) {}

    /** One line of the file of figures: the finest counting. */
    public record Cell(
            String month,
            String team,
            String milestone,
            String what,
            String kind,
            String reason,
            LedgerFigures figures) {}
}
