package org.waymark.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.waymark.access.Viewer;
import org.waymark.casefile.Documents;
import org.waymark.casefile.FiledDocument;

/** The documents of a case for bundles: a sheet of ours before each, then its own pages. */
@Component
class DocumentParts implements FilePartSource {

    private final Documents documents;
    private final DocumentWords words;
    private final PaperPages paper;

    DocumentParts(Documents documents, DocumentWords words, PaperPages paper) {
        this.documents = documents;
        this.words = words;
        this.paper = paper;
    }

    @Override
    public String kind() {
        return "document";
    }

    @Override
    public List<? extends FilePart> parts(Long episodeId, Viewer viewer) {
        return documents.of(episodeId).stream()
                .filter(document -> document.withdrawn() == null)
                .map(Part::new)
                .sorted(Comparator.comparing(Part::date).thenComparing(Part::sourceId))
                .toList();
    }

    private final class Part implements FilePart {

        private final FiledDocument document;

        private Part(FiledDocument document) {
            this.document = document;
        }

        @Override
        public String kind() {
            return "document";
        }

        @Override
        public Long sourceId() {
            return document.id();
        }

        @Override
        public String title() {
            return document.title();
        }

        @Override
        public LocalDate date() {
            return document.details().date() != null
                    ? document.details().date()
                    : SayDate.london(document.uploadedAt()).toLocalDate();
        }

        @Override
        public Sharing sharing() {
            return new Sharing(document.details().notFor(), document.details().notForReason());
        }

        @Override
        public Printed printed(Recipient recipient) {
            byte[] content = documents.find(document.id()).orElseThrow().content();
            boolean text = document.contentType().equals("text/plain");
            String html = paper.of(
                    "document",
                    Map.of(
                            "kind", words.kind(document.details().kind()),
                            "from",
                                    Objects.requireNonNullElse(
                                            document.details().fromWhom(), ""),
                            "fileName", document.fileName(),
                            "text", text ? Previews.text(content) : ""));
            return text
                    ? Printed.html(html, List.of())
                    : Printed.file(html, document.fileName(), document.contentType(), content);
        }
    }
}
