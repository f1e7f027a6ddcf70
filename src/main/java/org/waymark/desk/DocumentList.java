package org.waymark.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.DocumentDetails;
import org.waymark.casefile.Documents;
import org.waymark.casefile.FiledDocument;
import org.waymark.form.Option;

/** Shows the documents of a case as a list and each on a page of its own, in words. */
@Service
@Transactional(readOnly = true)
public class DocumentList {

    private final Documents documents;
    private final DocumentWords words;
    private final StaffNames staffNames;

    DocumentList(Documents documents, DocumentWords words, StaffNames staffNames) {
        this.documents = documents;
        this.words = words;
        this.staffNames = staffNames;
    }

    /**
     * A row of the list.
     *
     * @param date of the document, in words, empty where it bears none
     * @param notFor whom it must not reach, empty for nobody
     * @param withdrawn when, by whom and why; null while it counts
     */
    public record Row(
            Long id,
            String title,
            String fileName,
            String kind,
            String date,
            String fromWhom,
            String size,
            String added,
            String notFor,
            String withdrawn) {}

    /** A document with everything said of it. {@code preview} is pdf, picture, text or none. */
    public record Sheet(
            Row row,
            String notForReason,
            String preview,
            String text,
            int version,
            Long recordId,
            boolean shared,
            List<Former> earlier) {}

    /** What was said before a correction, line by line, and who changed it when and why. */
    public record Former(List<String> lines, String changed, String reason) {}

    /** One page of the documents of a kind; null or empty for all. */
    public Listed<Row> list(Long episodeId, String kind, int page) {
        StaffNames.Book staff = staffNames.read();
        List<FiledDocument> all = documents.of(episodeId).stream()
                .filter(document -> kind == null || kind.isEmpty() || kind.equals(kindOf(document)))
                .toList();
        int pages = Math.max(1, (all.size() + Listed.SIZE - 1) / Listed.SIZE);
        int here = Math.min(Math.max(1, page), pages);
        return new Listed<>(
                all.stream()
                        .skip((here - 1L) * Listed.SIZE)
                        .limit(Listed.SIZE)
                        .map(document -> row(document, staff))
                        .toList(),
                all.size(),
                here);
    }

    /** The kinds that stand on this file, with how many of each. */
    public List<Option> kindsOf(Long episodeId) {
        List<FiledDocument> all = documents.of(episodeId);
        List<Option> found = new ArrayList<>();
        List<Option> known = new ArrayList<>(words.kinds());
        known.add(new Option("with-record", words.kind("with-record")));
        for (Option kind : known) {
            long number = all.stream()
                    .filter(document -> kind.value().equals(kindOf(document)))
                    .count();
            if (number > 0) found.add(new Option(kind.value(), kind.label() + " (" + number + ")"));
        }
        return found;
    }

    /** The page of a document. */
    public Sheet sheet(FiledDocument document) {
        StaffNames.Book staff = staffNames.read();
        String preview = Previews.of(document.contentType());
        String text = document.withdrawn() == null && preview.equals("text")
                ? documents
                        .find(document.id())
                        .map(file -> Previews.text(file.content()))
                        .orElse("")
                : null;
        return new Sheet(
                row(document, staff),
                document.details().notForReason(),
                document.withdrawn() == null ? preview : "none",
                text,
                document.version(),
                document.recordId(),
                document.episodeIds().size() > 1,
                documents.earlier(document.id()).stream()
                        .map(former -> former(former, staff))
                        .toList());
    }

    /** What is said of a document, as it would have been typed, for a correction. */
    public Map<String, List<String>> asTyped(FiledDocument document) {
        return DocumentAnswers.typed(document.details());
    }

    private Former former(FiledDocument.Earlier former, StaffNames.Book staff) {
        DocumentDetails said = former.details();
        List<String> lines = new ArrayList<>();
        lines.add("Kind: " + words.kind(said.kind()));
        Optional.ofNullable(said.title()).ifPresent(title -> lines.add("Title: " + title));
        Optional.ofNullable(said.date()).ifPresent(date -> lines.add("Date: " + SayDate.day(date)));
        Optional.ofNullable(said.fromWhom()).ifPresent(from -> lines.add("From: " + from));
        if (!said.notFor().isEmpty())
            lines.add("Not to be shared with: " + words.notFor(said.notFor()) + ", because: " + said.notForReason());
        return new Former(
                lines, SayDate.moment(former.changedAt()) + " by " + staff.of(former.changedBy()), former.reason());
    }

    private Row row(FiledDocument document, StaffNames.Book staff) {
        DocumentDetails said = document.details();
        return new Row(
                document.id(),
                document.title(),
                document.fileName(),
                words.kind(said.kind()),
                said.date() == null ? "" : SayDate.day(said.date()),
                Objects.requireNonNullElse(said.fromWhom(), ""),
                CaseDocuments.size(document.size()),
                SayDate.day(document.uploadedAt()) + " by " + staff.of(document.uploadedBy()),
                words.notFor(said.notFor()),
                document.withdrawn() == null
                        ? null
                        : "Withdrawn on " + SayDate.moment(document.withdrawn().at()) + " by "
                                + staff.of(document.withdrawn().by()) + ": "
                                + document.withdrawn().reason());
    }

    private String kindOf(FiledDocument document) {
        String kind = document.details().kind();
        return words.kinds().stream().map(Option::value).anyMatch(code -> code.equals(kind)) ? kind : "with-record";
    }
}
