package org.waymark.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.allocation.OfficeHours;
import org.waymark.casefile.RecordValues;
import org.waymark.desk.Monday.Count;
import org.waymark.desk.Monday.NewsRow;

/** Reads what happened in a manager's teams since a moment: by when it was written down, so that nothing slips through. */
@Component
class MondayNews {

    /** In the order of their weight for a child's safety. */
    private static final List<String> KINDS =
            List.of("emergency", "worried", "missing", "breach", "concern", "contact", "out-of-hours");

    private static final Map<String, String> BY_STEP = Map.of(
            "emergency", "emergency",
            "new-concern", "concern",
            "contact-received", "contact",
            "transfer-in", "contact");

    private static final int MOST_READ = 2_000;

    private static final String CASE = " e.id as episode_id, t.name as team,"
            + " concat(coalesce(c.first_name, 'Unborn'), ' ', c.last_name) as child";

    private static final String OF_CASE =
            " join episode e on e.id = x.episode_id join child c on c.id = e.child_id join team t on t.id = e.team_id";

    private final JdbcClient jdbc;
    private final RecordValues values;
    private final OfficeHours hours;

    MondayNews(JdbcClient jdbc, RecordValues values, OfficeHours hours) {
        this.jdbc = jdbc;
        this.values = values;
        this.hours = hours;
    }

    /** One thing with the moment by which it is ordered. */
    private record Dated(NewsRow row, Instant at) {}

    /** Everything since, what weighs most first and of one kind the newest first. */
    List<NewsRow> read(Reach reach, MondayFilter filter, Instant since, StaffNames.Book staff) {
        Map<String, Object> parameters = new HashMap<>(reach.parameters());
        parameters.put("since", Timestamp.from(since));
        parameters.put("team", filter.team());
        parameters.put("most", MOST_READ);
        String mine = reach.answersForTeam("e.team_id") + filter.narrowing("e.team_id");
        List<Dated> all = new ArrayList<>();
        jdbc.sql("select r.id, r.activity_id, r.title, r.recorded_by, r.recorded_at, r.recorded_values,"
                        + " x.recorded_values as own_values," + CASE
                        + " from case_record r join case_record_child x on x.record_id = r.id" + OF_CASE
                        + " where r.recorded_at >= :since and r.superseded_by is null and " + mine
                        + " order by r.recorded_at desc, r.id limit :most")
                .params(parameters)
                .query(rs -> {
                    record(rs, staff, all);
                });
        jdbc.sql("select x.breached_at, x.kind, x.milestone, d.label," + CASE
                        + " from breach x" + OF_CASE
                        + " left join deadline d on d.id = x.deadline_id where x.breached_at >= :since"
                        + " and x.alarm_class <> 'administrative' and " + mine
                        + " order by x.breached_at desc, x.id limit :most")
                .params(parameters)
                .query(rs -> {
                    breach(rs, all);
                });
        jdbc.sql("select n.recorded_by, n.recorded_at, n.kind," + CASE
                        + " from note n join note_child x on x.note_id = n.id" + OF_CASE
                        + " where n.recorded_at >= :since and n.superseded_by is null and " + mine
                        + " order by n.recorded_at desc, n.id limit :most")
                .params(parameters)
                .query(rs -> {
                    note(rs, staff, all);
                });
        return all.stream()
                .sorted(Comparator.comparing(
                                (Dated each) -> KINDS.indexOf(each.row().kind()))
                        .thenComparing(Dated::at, Comparator.reverseOrder()))
                .map(Dated::row)
                .toList();
    }

    /** How many of each kind, those of none left out. */
    static List<Count> counted(List<NewsRow> news) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        news.forEach(row -> numbers.merge(row.kind(), 1, Integer::sum));
        return numbers.entrySet().stream()
                .map(each -> new Count(Words.of("monday", each.getKey()), each.getValue()))
                .toList();
    }

    private void record(ResultSet rs, StaffNames.Book staff, List<Dated> all) throws SQLException {
        Instant at = WorkRows.instant(rs, "recorded_at");
        boolean night = !hours.isOpen(at);
        Map<String, Object> said = new LinkedHashMap<>(values.read(rs.getString("recorded_values")));
        said.putAll(values.read(rs.getString("own_values")));
        String kind = kind(rs.getString("activity_id"), said, night);
        if (kind == null) return;
        String what = kind.equals("worried") && said.get("worriedWhat") != null
                ? rs.getString("title") + ": " + said.get("worriedWhat")
                : rs.getString("title");
        all.add(row(rs, kind, what, at, night, staff.of(rs.getString("recorded_by")), rs.getLong("id")));
    }

    private static String kind(String step, Map<String, Object> said, boolean night) {
        String ofStep = BY_STEP.get(step);
        if ("emergency".equals(ofStep)) return ofStep;
        if ("yes".equals(said.get("worried"))) return "worried";
        if ("missing".equals(said.get("notSeenReason"))) return "missing";
        return ofStep != null ? ofStep : night ? "out-of-hours" : null;
    }

    private void breach(ResultSet rs, List<Dated> all) throws SQLException {
        Instant at = WorkRows.instant(rs, "breached_at");
        String label = rs.getString("label");
        String what = "unallocated".equals(rs.getString("kind"))
                ? "No named social worker"
                : label == null ? Words.spelled(rs.getString("milestone")) : label;
        all.add(row(rs, "breach", what, at, false, null, null));
    }

    private void note(ResultSet rs, StaffNames.Book staff, List<Dated> all) throws SQLException {
        Instant at = WorkRows.instant(rs, "recorded_at");
        if (hours.isOpen(at)) return;
        all.add(row(rs, "out-of-hours", "Case note", at, true, staff.of(rs.getString("recorded_by")), null));
    }

    private static Dated row(
            ResultSet rs, String kind, String what, Instant at, boolean night, String by, Long recordId)
            throws SQLException {
        return new Dated(
                new NewsRow(
                        kind,
                        rs.getLong("episode_id"),
                        rs.getString("child"),
                        rs.getString("team"),
                        what,
                        SayDate.moment(at),
                        night,
                        by,
                        recordId),
                at);
    }
}
