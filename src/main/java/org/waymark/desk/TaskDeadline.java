package org.waymark.desk;

/** Which deadline gives a task its date, for queries of the work list's table {@code wi}. */
final class TaskDeadline {

    /** The open deadline on whose date the task is due; null where the date comes from none. */
    static final String ID = "(select min(x.id) from deadline x where x.episode_id = wi.episode_id"
            + " and x.due_at = wi.due_at and x.settled_at is null"
            + " and concat(' ', wi.milestone, ' ') like concat('% ', x.milestone, ' %'))";

    private TaskDeadline() {}
}
