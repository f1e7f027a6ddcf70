package org.waymark.deadline;

import java.time.Instant;
import java.util.Objects;

/**
 * A deadline was opened, moved or settled; published at the end of the transaction that did it, once for each deadline, with
 * how it stood before the transaction and how it stands now.
 *
 * @param deadlineId the row of the register
 * @param before null for a deadline that has just been opened
 */
public record DeadlineChange(Long deadlineId, Long episodeId, String milestone, Standing before, Standing now) {

    /**
     * How a deadline stands.
     *
     * @param open whether it is still to be met
     * @param startEventId the event from which it is counted
     * @param startedAt when that event happened
     * @param calendarVersion the calendar with which it was counted
     */
    public record Standing(
            DeadlineState state,
            boolean open,
            Instant due,
            Long startEventId,
            Instant startedAt,
            String calendarVersion) {

        static Standing of(Deadline deadline) {
            return new Standing(
                    deadline.state(),
                    deadline.isOpen(),
                    deadline.dueAt(),
                    deadline.startEventId(),
                    deadline.startedAt(),
                    deadline.calendarVersion());
        }
    }

    /** The clock has just been started. */
    public boolean opened() {
        return before == null;
    }

    /** It was to be met and no longer is. */
    public boolean settled() {
        return (before == null || before.open()) && !now.open();
    }

    /** It was settled and must be met after all. */
    public boolean reopened() {
        return before != null && !before.open() && now.open();
    }

    /** It is counted anew: from a corrected event, or with a corrected calendar. */
    public boolean recounted() {
        return before != null
                && !(now.due().equals(before.due())
                        && now.startedAt().equals(before.startedAt())
                        && Objects.equals(now.startEventId(), before.startEventId()));
    }

    /** It still has to be met, but by another date. */
    public boolean moved() {
        return before != null && before.open() && now.open() && !now.due().equals(before.due());
    }
}
