package org.waymark.casefile;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files on children's files: bytes in our own database, with hash and type by content. */
@Service
@Transactional
public class Documents {

    /** The largest file taken, in bytes. */
    public static final int LIMIT = 25 * 1024 * 1024;

    private final JdbcClient jdbc;
    private final DocumentTypes types;
    private final FileInspection inspection;
    private final ObjectProvider<DocumentScanner> scanner;
    private final Clock clock;

    Documents(
            JdbcClient jdbc,
            DocumentTypes types,
            FileInspection inspection,
            ObjectProvider<DocumentScanner> scanner,
            Clock clock) {
        this.jdbc = jdbc;
        this.types = types;
        this.inspection = inspection;
        this.scanner = scanner;
        this.clock = clock;
    }

    /**
     * A stored file.
     *
     * @param episodeIds the cases whose file it is on
     */
    public record Stored(Long id, String fileName, String contentType, byte[] content, List<Long> episodeIds) {}

    /** What stands against storing the file, as a sentence that says what to do. */
    @Transactional(readOnly = true)
    public Optional<String> problem(Attachment file) {
        byte[] content = file.content();
        if (content.length == 0) return Optional.of("The file is empty. Choose another file.");
        if (content.length > LIMIT)
            return Optional.of("The file must be 25 MB or smaller. Make it smaller or send it in parts.");
        Optional<String> type = types.typeOf(file.fileName(), content);
        if (type.isEmpty())
            return Optional.of(
                    types.isProgram(content)
                            ? "This is a program, whatever its name says, and is not stored."
                                    + " Tell your IT service who sent it."
                            : "This kind of file cannot be stored, whatever its name says. Choose a PDF, a picture, a"
                                    + " Word or text document, a spreadsheet, an e-mail or a recording.");
        Optional<String> unreadable = inspection.problem(type.get(), content);
        if (unreadable.isPresent()) return unreadable;
        DocumentScanner own = scanner.getIfAvailable();
        if (own != null && !own.isClean(file.fileName(), content))
            return Optional.of("The virus scanner refused this file. Ask whoever sent it for a clean copy.");
        return Optional.empty();
    }

    /** Stores a file that came with a record; it is on the file of every child of the record. */
    public void store(Long recordId, Attachment file, String by) {
        insert(recordId, new DocumentDetails(file.field(), null, null, null, Set.of(), null), file, by);
    }

    /**
     * Stores a file by itself, on the file of these cases.
     *
     * @return its id
     */
    public Long add(Collection<Long> episodeIds, DocumentDetails details, Attachment file, String by) {
        Long id = insert(null, details, file, by);
        new TreeSet<>(episodeIds)
                .forEach(episodeId -> jdbc.sql("insert into document_child (document_id, episode_id) values (?, ?)")
                        .param(id)
                        .param(episodeId)
                        .update());
        return id;
    }

    private Long insert(Long recordId, DocumentDetails details, Attachment file, String by) {
        String type = types.typeOf(file.fileName(), file.content()).orElseThrow();
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into document (record_id, file_name, content_type, size_bytes, sha256, scan_state,"
                        + " uploaded_by, uploaded_at, content, kind, title, document_date, from_whom, not_for,"
                        + " not_for_reason, not_to_be_shared) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(recordId)
                .param(FileNames.kept(file.fileName()))
                .param(type)
                .param(file.content().length)
                .param(hash(file.content()))
                .param(scanner.getIfAvailable() == null ? "not-scanned" : "clean")
                .param(by)
                .param(Timestamp.from(clock.instant()))
                .param(file.content())
                .params(DocumentRows.columns(details))
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    /**
     * Corrects what is said of a document; what was said before stays beside it.
     *
     * @param version as it was read
     * @throws OptimisticLockingFailureException when somebody else has corrected it since
     */
    public void correct(Long id, int version, DocumentDetails details, String reason, String by) {
        FiledDocument before = filed(id).orElseThrow();
        List<Object> set = new ArrayList<>(DocumentRows.columns(details));
        set.addAll(List.of(id, version));
        int changed = jdbc.sql("update document set kind = ?, title = ?, document_date = ?, from_whom = ?, not_for = ?,"
                        + " not_for_reason = ?, not_to_be_shared = ?, version = version + 1"
                        + " where id = ? and version = ? and withdrawn_at is null")
                .params(set)
                .update();
        if (changed == 0)
            throw new OptimisticLockingFailureException("The document has been changed since it was read.");
        List<Object> earlier =
                new ArrayList<>(DocumentRows.columns(before.details()).subList(0, 6));
        earlier.addAll(Arrays.asList(id, version, by, Timestamp.from(clock.instant()), reason));
        jdbc.sql("insert into document_earlier (kind, title, document_date, from_whom, not_for, not_for_reason,"
                        + " document_id, version, changed_by, changed_at, change_reason)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(earlier)
                .update();
    }

    /** Takes a document that was entered by mistake out of every view; its bytes are kept. */
    public void withdraw(Long id, String reason, String by) {
        jdbc.sql("update document set withdrawn_at = ?, withdrawn_by = ?, withdrawn_reason = ?"
                        + " where id = ? and withdrawn_at is null")
                .param(Timestamp.from(clock.instant()))
                .param(by)
                .param(reason)
                .param(id)
                .update();
    }

    /** The documents of a case, its own and those that came with its records, newest first; withdrawn ones last. */
    @Transactional(readOnly = true)
    public List<FiledDocument> of(Long episodeId) {
        return jdbc.sql(DocumentRows.SELECT + " where " + DocumentRows.ON_FILE
                        + " order by case when withdrawn_at is null then 0 else 1 end,"
                        + " coalesce(document_date, cast(uploaded_at as date)) desc, id desc")
                .param("episode", episodeId)
                .query(this::row)
                .list();
    }

    /** The document without its bytes, or empty when there is none with this id. */
    @Transactional(readOnly = true)
    public Optional<FiledDocument> filed(Long id) {
        return jdbc.sql(DocumentRows.SELECT + " where id = :id")
                .param("id", id)
                .query(this::row)
                .optional();
    }

    /** What was said of a document before it was corrected, newest first. */
    @Transactional(readOnly = true)
    public List<FiledDocument.Earlier> earlier(Long id) {
        return jdbc.sql("select * from document_earlier where document_id = ? order by version desc")
                .param(id)
                .query((row, number) -> DocumentRows.earlier(row))
                .list();
    }

    /** The file, or empty when there is none with this id. */
    @Transactional(readOnly = true)
    public Optional<Stored> find(Long id) {
        List<Long> episodeIds = episodes(id);
        return jdbc.sql("select file_name, content_type, content from document where id = ?")
                .param(id)
                .query((row, number) -> new Stored(id, row.getString(1), row.getString(2), row.getBytes(3), episodeIds))
                .optional();
    }

    private FiledDocument row(ResultSet row, int number) throws SQLException {
        return DocumentRows.filed(row, episodes(row.getLong("id")));
    }

    private List<Long> episodes(Long id) {
        return jdbc.sql("select c.episode_id from document_child c where c.document_id = :id"
                        + " union select p.episode_id from document d join case_record_child p on p.record_id = d.record_id"
                        + " where d.id = :id"
                        + " union select d.episode_id from document d where d.id = :id and d.episode_id is not null")
                .param("id", id)
                .query(Long.class)
                .list();
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
