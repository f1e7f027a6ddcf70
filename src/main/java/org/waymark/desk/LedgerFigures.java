package org.waymark.desk;

/**
 * How deadlines whose date has come were kept.
 *
 * @param recordedLate done in time, written down after the due date; a figure of its own beside {@code doneLate}
 * @param open missed and still to be done
 * @param ended missed, and ended without having been done
 * @param agreed of those missed, how many were agreed in advance; they count as late all the same
 * @param lookAt of those recorded late, how many are to be looked at for their date
 * @param withdrawn never due after all; not counted in {@link #due}
 */
public record LedgerFigures(
        long inTime,
        long recordedLate,
        long doneLate,
        long open,
        long ended,
        long agreed,
        long lookAt,
        long withdrawn) {

    /** How many were due. */
    public long due() {
        return inTime + recordedLate + late();
    }

    /** How many were not done by their date. */
    public long late() {
        return doneLate + open + ended;
    }

    /** For example "86%"; a dash where nothing was due. Rounded down, so that 100% means all. */
    public String inTimeShare() {
        return due() == 0 ? "–" : (inTime + recordedLate) * 100 / due() + "%";
    }

    /** The figure of one outcome. */
    public long of(LedgerOutcome outcome) {
        return switch (outcome) {
            case IN_TIME -> inTime;
            case RECORDED_LATE -> recordedLate;
            case DONE_LATE -> doneLate;
            case OPEN -> open;
            case ENDED -> ended;
            case WITHDRAWN -> withdrawn;
        };
    }
}
