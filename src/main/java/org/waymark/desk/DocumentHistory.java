package org.waymark.desk;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells in the history which documents came onto the file; what was withdrawn from it is not told. */
@Component
class DocumentHistory implements HistorySource {

    private final JdbcClient jdbc;

    DocumentHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<HistoryEntry> of(Long episodeId, StaffNames.Book staff) {
        return jdbc.sql("select id, file_name, uploaded_by, uploaded_at from document where withdrawn_at is null and"
                        + " (episode_id = :id or id in (select c.document_id from document_child c where c.episode_id = :id)"
                        + " or record_id in (select p.record_id from case_record_child p where p.episode_id = :id))"
                        + " order by id")
                .param("id", episodeId)
                .query((row, number) -> {
                    Instant at = WorkRows.instant(row, "uploaded_at");
                    String by = row.getString("uploaded_by");
                    return HistoryEntry.told(
                            "document",
                            "Document: " + row.getString("file_name"),
                            List.of(),
                            SayDate.moment(at),
                            "by " + staff.of(by),
                            by,
                            "/document/" + row.getLong("id"),
                            at);
                })
                .list();
    }
}
