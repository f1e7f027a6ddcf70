package org.waymark.correction;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has read something while it stood on the wrong child's file, by the trail. */
@Component
public class Readers {

    private static final String FIGURES = "select coalesce(w.display_name, t.username) as who, count(*) as times,"
            + " min(t.happened_at) as first, max(t.happened_at) as last from trail t"
            + " left join worker w on w.username = t.username where t.username is not null and ";

    private static final String GROUPED = " group by coalesce(w.display_name, t.username) order by 1";

    private final JdbcClient jdbc;
    private final FileItems items;

    Readers(JdbcClient jdbc, FileItems items) {
        this.jdbc = jdbc;
        this.items = items;
    }

    /**
     * Somebody who read.
     *
     * @param opened whether the thing itself was opened, or only a page of the case on which it stood
     */
    public record Reader(String name, boolean opened, long times, Instant first, Instant last) {}

    /** Who opened one of these things, in any version, until that moment; and who opened a page of the case meanwhile. */
    List<Reader> of(Collection<FileItem> moved, Long episodeId, Instant until) {
        List<Reader> all = new ArrayList<>();
        List<String> codes = moved.stream()
                .flatMap(item -> items.versions(item.kind(), item.id()).stream().map(id -> item.kind() + ":" + id))
                .toList();
        if (codes.isEmpty()) return all;
        all.addAll(jdbc.sql(FIGURES + "concat(t.subject_type, ':', t.subject_id) in (:codes) and t.action like '%read'"
                        + " and t.happened_at <= :until" + GROUPED)
                .param("codes", codes)
                .param("until", Timestamp.from(until))
                .query((row, number) -> reader(row, true))
                .list());
        Instant from = moved.stream().map(FileItem::at).min(Instant::compareTo).orElseThrow();
        all.addAll(jdbc.sql(FIGURES + "t.episode_id = :episode and t.subject_type = 'episode' and t.action like '%read'"
                        + " and t.happened_at >= :from and t.happened_at <= :until" + GROUPED)
                .param("episode", episodeId)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query((row, number) -> reader(row, false))
                .list());
        return all;
    }

    private static Reader reader(java.sql.ResultSet row, boolean opened) throws java.sql.SQLException {
        return new Reader(
                row.getString("who"),
                opened,
                row.getLong("times"),
                row.getTimestamp("first").toInstant(),
                row.getTimestamp("last").toInstant());
    }
}
