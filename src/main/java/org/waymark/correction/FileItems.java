package org.waymark.correction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.casefile.CaseFile;
import org.waymark.desk.Words;

/** What stands on a child's file, whatever its kind, as far as it can be moved to another. */
@Component
class FileItems {

    /** Newest versions only; {@code %s} narrows by {@code i.id}, {@code i.recorded_at} and the episode {@code c}. */
    private static final Map<String, String> SQL = Map.of(
            "record",
            "select distinct i.id, i.title as words, i.recorded_by as who, i.recorded_at as at from case_record i"
                    + " join case_record_child c on c.record_id = i.id where i.superseded_by is null"
                    + " and i.form_id not like 'file-correction.%%' and %s",
            "note",
            "select distinct i.id, i.kind as words, i.recorded_by as who, i.recorded_at as at from note i"
                    + " join note_child c on c.note_id = i.id where i.superseded_by is null and %s",
            "document",
            "select distinct i.id, coalesce(i.title, i.file_name) as words, i.uploaded_by as who, i.uploaded_at as at"
                    + " from document i join (select id as document_id, episode_id from document where episode_id is not null"
                    + " union select document_id, episode_id from document_child) c on c.document_id = i.id"
                    + " where i.record_id is null and i.withdrawn_at is null and %s");

    private static final Map<String, String> EPISODES = Map.of(
            "record",
            "select episode_id from case_record_child where record_id = :id",
            "note",
            "select episode_id from note_child where note_id = :id",
            "document",
            "select episode_id from document where id = :id and episode_id is not null"
                    + " union select episode_id from document_child where document_id = :id");

    private final JdbcClient jdbc;
    private final CaseFile caseFile;

    FileItems(JdbcClient jdbc, CaseFile caseFile) {
        this.jdbc = jdbc;
        this.caseFile = caseFile;
    }

    /** The thing, in its newest version; empty where there is none. */
    Optional<FileItem> find(String kind, Long id) {
        if (!SQL.containsKey(kind)) return Optional.empty();
        return jdbc.sql(SQL.get(kind).formatted("i.id = :id"))
                .param("id", id)
                .query((row, number) -> item(kind, row))
                .optional();
    }

    /** The thing that a form names as {@code note:12}. */
    Optional<FileItem> find(String code) {
        String[] parts = code.split(":");
        return parts.length == 2 && parts[1].matches("\\d{1,18}")
                ? find(parts[0], Long.valueOf(parts[1]))
                : Optional.empty();
    }

    /** What was written on the case from that moment on, oldest first. */
    List<FileItem> since(Long episodeId, Instant from) {
        List<FileItem> all = new ArrayList<>();
        for (String kind : SQL.keySet()) {
            String moment = kind.equals("document") ? "i.uploaded_at" : "i.recorded_at";
            all.addAll(jdbc.sql(SQL.get(kind).formatted("c.episode_id = :episode and " + moment + " >= :from"))
                    .param("episode", episodeId)
                    .param("from", Timestamp.from(from))
                    .query((row, number) -> item(kind, row))
                    .list());
        }
        all.sort(Comparator.comparing(FileItem::at).thenComparing(FileItem::code));
        return all;
    }

    /** The thing itself and its earlier versions, for whatever names one of them. */
    List<Long> versions(String kind, Long id) {
        if (kind.equals("document")) return List.of(id);
        String table = kind.equals("record") ? "case_record" : "note";
        TreeSet<Long> all = new TreeSet<>();
        for (Long each = id; each != null && all.add(each); )
            each = jdbc.sql("select replaces_id from " + table + " where id = ?")
                    .param(each)
                    .query((row, number) -> Optional.ofNullable(row.getObject(1, Long.class)))
                    .single()
                    .orElse(null);
        return List.copyOf(all);
    }

    /** Takes the things from the one file to the other. */
    void move(Collection<FileItem> items, Long from, Long to) {
        List<Long> records = items.stream()
                .filter(item -> item.kind().equals("record"))
                .map(FileItem::id)
                .toList();
        if (!records.isEmpty()) caseFile.move(records, from, to);
        for (FileItem item : items) {
            if (item.kind().equals("record")) continue;
            for (Long id : versions(item.kind(), item.id())) {
                List<String> tables = item.kind().equals("note")
                        ? List.of("note_child set episode_id = :to where note_id")
                        : List.of(
                                "document set episode_id = :to where id",
                                "document_child set episode_id = :to where document_id");
                tables.forEach(table -> jdbc.sql("update " + table + " = :id and episode_id = :from")
                        .param("to", to)
                        .param("id", id)
                        .param("from", from)
                        .update());
            }
        }
    }

    private FileItem item(String kind, ResultSet row) throws SQLException {
        Long id = row.getLong("id");
        String words = row.getString("words");
        return new FileItem(
                kind,
                id,
                kind.equals("note") ? "Case note: " + Words.spelled(words).toLowerCase(java.util.Locale.UK) : words,
                row.getString("who"),
                row.getTimestamp("at").toInstant(),
                jdbc.sql(EPISODES.get(kind)).param("id", id).query(Long.class).list().stream()
                        .sorted()
                        .toList());
    }
}
