package org.waymark.desk;

/** Which deadline gives a task its date, for queries of the work list's table {@code wi}. */
final class TaskDeadline {

    private static final String THAT_IT_IS_FOR = " from deadline x where x.episode_id = wi.episode_id"
            + " and x.due_at = wi.due_at and x.settled_at is null"
            + " and concat(' ', wi.milestone, ' ') like concat('% ', x.milestone, ' %'))";

    /** The open deadline on whose date the task is due; null where the date comes from none. */
    static final String ID = "(select min(x.id)" + THAT_IT_IS_FOR;

    /** From when that deadline is amber; null where the date comes from none. */
    static final String WARNING = "(select min(x.warning_at)" + THAT_IT_IS_FOR;

    private TaskDeadline() {}
}
