package org.waymark.casefile;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files on children's files: bytes in our own database, with hash and type by content. */
@Service
@Transactional
public class Documents {

    /** The largest file taken, in bytes. */
    public static final int LIMIT = 25 * 1024 * 1024;

    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final DocumentTypes types;
    private final ObjectProvider<DocumentScanner> scanner;
    private final Clock clock;

    Documents(JdbcClient jdbc, DocumentTypes types, ObjectProvider<DocumentScanner> scanner, Clock clock) {
        this.jdbc = jdbc;
        this.types = types;
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
        if (file.content().length == 0) return Optional.of("The file is empty. Choose another file.");
        if (file.content().length > LIMIT)
            return Optional.of("The file must be 25 MB or smaller. Make it smaller or send it in parts.");
        if (types.typeOf(file.fileName(), file.content()).isEmpty())
            return Optional.of("This kind of file cannot be stored, whatever its name says."
                    + " Choose a PDF, a picture, a Word or text document, a spreadsheet, an e-mail or a recording.");
        DocumentScanner own = scanner.getIfAvailable();
        if (own != null && !own.isClean(file.fileName(), file.content()))
            return Optional.of("The virus scanner refused this file. Ask whoever sent it for a clean copy.");
        return Optional.empty();
    }

    /** Stores a file that came with a record; it is on the file of every child of the record. */
    public void store(Long recordId, Attachment file, String by) {
        String type = types.typeOf(file.fileName(), file.content()).orElseThrow();
        jdbc.sql("insert into document (record_id, file_name, content_type, size_bytes, sha256, kind, scan_state,"
                        + " uploaded_by, uploaded_at, content) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(recordId)
                .param(shortened(file.fileName()))
                .param(type)
                .param(file.content().length)
                .param(hash(file.content()))
                .param(file.field())
                .param(scanner.getIfAvailable() == null ? "not-scanned" : "clean")
                .param(by)
                .param(Timestamp.from(clock.instant()))
                .param(file.content())
                .update();
    }

    /** The file, or empty when there is none with this id. */
    @Transactional(readOnly = true)
    public Optional<Stored> find(Long id) {
        List<Long> episodeIds = jdbc.sql("select coalesce(p.episode_id, d.episode_id) from document d"
                        + " left join case_record_child p on p.record_id = d.record_id where d.id = ?")
                .param(id)
                .query(Long.class)
                .list();
        return jdbc.sql("select file_name, content_type, content from document where id = ?")
                .param(id)
                .query((row, number) -> new Stored(id, row.getString(1), row.getString(2), row.getBytes(3), episodeIds))
                .optional();
    }

    private static String shortened(String fileName) {
        String name = fileName.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
