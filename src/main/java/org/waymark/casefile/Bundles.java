package org.waymark.casefile;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was given to whom: every bundle ever made, whole, with its contents by id. */
@Service
@Transactional
public class Bundles {

    private static final String COLUMNS = "select id, episode_id, made_by, made_at, recipient, recipient_name, purpose,"
            + " from_day, to_day, pages, size_bytes, sha256, left_out from bundle ";

    private final JdbcClient jdbc;

    Bundles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a bundle that has just been made; its id is ignored. */
    public Long keep(Bundle bundle, byte[] pdf) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into bundle (episode_id, made_by, made_at, recipient, recipient_name, purpose, from_day,"
                        + " to_day, pages, size_bytes, sha256, left_out, content)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(bundle.episodeId())
                .param(bundle.madeBy())
                .param(Timestamp.from(bundle.madeAt()))
                .param(bundle.recipient())
                .param(bundle.recipientName())
                .param(bundle.purpose())
                .param(bundle.from() == null ? null : Date.valueOf(bundle.from()))
                .param(bundle.to() == null ? null : Date.valueOf(bundle.to()))
                .param(bundle.pages())
                .param(bundle.size())
                .param(bundle.sha256())
                .param(String.join("\n", bundle.leftOut()))
                .param(pdf)
                .update(key, "id");
        Long id = key.getKeyAs(Long.class);
        int place = 0;
        for (Bundle.Content content : bundle.contents()) {
            jdbc.sql("insert into bundle_content (bundle_id, place, kind, source_id, title, content_day, page)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .param(id)
                    .param(place++)
                    .param(content.kind())
                    .param(content.sourceId())
                    .param(content.title())
                    .param(content.day() == null ? null : Date.valueOf(content.day()))
                    .param(content.page())
                    .update();
        }
        return id;
    }

    /** The bundles made of a case, newest first. */
    @Transactional(readOnly = true)
    public List<Bundle> of(Long episodeId) {
        return read("where episode_id = ? order by id desc", episodeId);
    }

    /** Every bundle, of any child, that holds this record, document, note or letter; newest first. */
    @Transactional(readOnly = true)
    public List<Bundle> holding(String kind, Long sourceId) {
        return read(
                "where id in (select bundle_id from bundle_content where kind = ? and source_id = ?) order by id desc",
                kind,
                sourceId);
    }

    @Transactional(readOnly = true)
    public Optional<Bundle> find(Long id) {
        return read("where id = ?", id).stream().findFirst();
    }

    /** The PDF exactly as it was made. */
    @Transactional(readOnly = true)
    public byte[] pdf(Long id) {
        return jdbc.sql("select content from bundle where id = ?")
                .param(id)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    private List<Bundle> read(String condition, Object... parameters) {
        return jdbc.sql(COLUMNS + condition)
                .params(parameters)
                .query((row, number) -> bundle(row))
                .list();
    }

    private Bundle bundle(ResultSet row) throws SQLException {
        Long id = row.getLong("id");
        String leftOut = row.getString("left_out");
        return new Bundle(
                id,
                row.getLong("episode_id"),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("recipient"),
                row.getString("recipient_name"),
                row.getString("purpose"),
                day(row, "from_day"),
                day(row, "to_day"),
                row.getInt("pages"),
                row.getLong("size_bytes"),
                row.getString("sha256"),
                leftOut == null || leftOut.isEmpty()
                        ? List.of()
                        : leftOut.lines().toList(),
                contents(id));
    }

    private List<Bundle.Content> contents(Long bundleId) {
        return jdbc.sql(
                        "select kind, source_id, title, content_day, page from bundle_content where bundle_id = ? order by place")
                .param(bundleId)
                .query((row, number) -> new Bundle.Content(
                        row.getString("kind"),
                        row.getLong("source_id"),
                        row.getString("title"),
                        day(row, "content_day"),
                        (Integer) row.getObject("page")))
                .list();
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        Date day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }
}
