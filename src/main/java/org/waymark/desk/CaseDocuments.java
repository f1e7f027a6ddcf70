package org.waymark.desk;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of a case's documents, without their bytes. */
@Component
class CaseDocuments {

    private final JdbcClient jdbc;

    CaseDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The documents that came with a record. */
    List<CaseDocument> ofRecord(Long recordId, StaffNames.Book staff) {
        return read("record_id = :id", recordId, staff);
    }

    private List<CaseDocument> read(String condition, Long id, StaffNames.Book staff) {
        return jdbc.sql("select id, file_name, size_bytes, uploaded_by, uploaded_at, not_to_be_shared from document"
                        + " where withdrawn_at is null and (" + condition + ") order by uploaded_at desc, id desc")
                .param("id", id)
                .query((rs, n) -> new CaseDocument(
                        rs.getLong("id"),
                        rs.getString("file_name"),
                        size(rs.getLong("size_bytes")),
                        SayDate.day(WorkRows.instant(rs, "uploaded_at")) + " by "
                                + staff.of(rs.getString("uploaded_by")),
                        rs.getBoolean("not_to_be_shared")))
                .list();
    }

    static String size(long bytes) {
        if (bytes < 1_000_000) return Math.max(1, bytes / 1_000) + " KB";
        return bytes / 1_000_000 + "." + bytes % 1_000_000 / 100_000 + " MB";
    }
}
