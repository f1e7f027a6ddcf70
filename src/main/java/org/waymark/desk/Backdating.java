package org.waymark.desk;

/**
 * When an entry is looked at for its date (practice 7): it came after the breach, it would cancel the breach, and no quick
 * log, note or message of the day supports it. All three, or nothing is said: late writing is not late doing.
 *
 * <p>The conditions name the aliases {@code d} (deadline) and {@code m} (the event that met it).
 */
final class Backdating {

    /**
     * Whatever somebody wrote, attached or sent in the case on the London day on which the thing is said to have been done,
     * and not before that moment. The entry itself and what the system wrote are no support.
     */
    private static final String SUPPORTED = "(exists (select 1 from case_record_child sp join case_record sr"
            + " on sr.id = sp.record_id where sp.episode_id = d.episode_id and sr.id <> coalesce(m.record_id, 0)"
            + " and sr.recorded_at <> m.recorded_at and " + onTheDay("sr.recorded_at") + ")"
            + " or exists (select 1 from case_event se where se.episode_id = d.episode_id and se.record_id is null"
            + " and se.id <> m.id and se.recorded_by <> 'waymark' and " + onTheDay("se.recorded_at") + ")"
            + " or exists (select 1 from document sd left join case_record_child sc on sc.record_id = sd.record_id"
            + " where (sd.episode_id = d.episode_id or sc.episode_id = d.episode_id)"
            + " and sd.uploaded_at <> m.recorded_at and " + onTheDay("sd.uploaded_at") + ")"
            + " or exists (select 1 from notice sn where sn.episode_id = d.episode_id and sn.sent_by is not null and "
            + onTheDay("sn.sent_at") + "))";

    /** Met by its date although it was written down only after the due date had passed, and nothing of the day says so. */
    static final String TO_LOOK_AT =
            "(d.state = 'MET' and d.recorded_late = true and m.recorded_at > d.due_at and not " + SUPPORTED + ")";

    private Backdating() {}

    private static String onTheDay(String column) {
        return column + " >= m.happened_at and " + LondonSql.day(column) + " = " + LondonSql.day("m.happened_at");
    }
}
