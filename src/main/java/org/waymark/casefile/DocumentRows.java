package org.waymark.casefile;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** How documents stand in their tables. */
final class DocumentRows {

    static final String SELECT = "select id, file_name, content_type, size_bytes, uploaded_by, uploaded_at, version,"
            + " record_id, kind, title, document_date, from_whom, not_for, not_for_reason, withdrawn_at, withdrawn_by,"
            + " withdrawn_reason from document";

    /** Whether a document is on the file of the case {@code :episode}. */
    static final String ON_FILE = "(episode_id = :episode"
            + " or id in (select c.document_id from document_child c where c.episode_id = :episode)"
            + " or record_id in (select p.record_id from case_record_child p where p.episode_id = :episode))";

    private DocumentRows() {}

    /** The details as columns: kind, title, document_date, from_whom, not_for, not_for_reason, not_to_be_shared. */
    static List<Object> columns(DocumentDetails details) {
        return Arrays.asList(
                details.kind(),
                details.title(),
                details.date() == null ? null : Date.valueOf(details.date()),
                details.fromWhom(),
                details.notFor().isEmpty() ? null : String.join(",", details.notFor()),
                details.notForReason(),
                !details.notFor().isEmpty());
    }

    static FiledDocument filed(ResultSet row, List<Long> episodeIds) throws SQLException {
        Timestamp withdrawn = row.getTimestamp("withdrawn_at");
        long record = row.getLong("record_id");
        Long recordId = row.wasNull() ? null : record;
        return new FiledDocument(
                row.getLong("id"),
                row.getString("file_name"),
                row.getString("content_type"),
                row.getLong("size_bytes"),
                details(row),
                row.getString("uploaded_by"),
                row.getTimestamp("uploaded_at").toInstant(),
                row.getInt("version"),
                recordId,
                episodeIds,
                withdrawn == null
                        ? null
                        : new FiledDocument.Withdrawal(
                                withdrawn.toInstant(),
                                row.getString("withdrawn_by"),
                                row.getString("withdrawn_reason")));
    }

    static FiledDocument.Earlier earlier(ResultSet row) throws SQLException {
        return new FiledDocument.Earlier(
                row.getInt("version"),
                details(row),
                row.getString("changed_by"),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("change_reason"));
    }

    private static DocumentDetails details(ResultSet row) throws SQLException {
        Date date = row.getDate("document_date");
        LocalDate day = date == null ? null : date.toLocalDate();
        String notFor = row.getString("not_for");
        return new DocumentDetails(
                row.getString("kind"),
                row.getString("title"),
                day,
                row.getString("from_whom"),
                notFor == null ? Set.of() : Set.of(notFor.split(",")),
                row.getString("not_for_reason"));
    }
}
