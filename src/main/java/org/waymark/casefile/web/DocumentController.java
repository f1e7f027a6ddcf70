package org.waymark.casefile.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.waymark.access.CurrentViewer;
import org.waymark.access.Refused;
import org.waymark.access.Rights;
import org.waymark.access.Viewer;
import org.waymark.audit.Trail;
import org.waymark.casefile.Documents;
import org.waymark.casefile.Episode;
import org.waymark.casefile.Episodes;
import org.waymark.casefile.FiledDocument;
import org.waymark.child.Child;
import org.waymark.child.Children;

/** Hands out a stored file to somebody who may read the case, as a download and never to be run in the page. */
@Controller
class DocumentController {

    /** What a browser shows by itself. */
    private static final Set<String> SHOWN = Set.of("application/pdf", "image/png", "image/jpeg");

    /** Nothing but the file itself, and only inside our own pages. A sandbox would keep the PDF viewer from starting. */
    private static final String VIEW_POLICY = "default-src 'none'; img-src 'self'; object-src 'self'; frame-src 'self';"
            + " style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private static final String DATA_PROTECTION = "data-protection-officer";

    private final Documents documents;
    private final Episodes episodes;
    private final Children children;
    private final Rights rights;
    private final CurrentViewer current;
    private final Trail trail;

    DocumentController(
            Documents documents,
            Episodes episodes,
            Children children,
            Rights rights,
            CurrentViewer current,
            Trail trail) {
        this.documents = documents;
        this.episodes = episodes;
        this.children = children;
        this.rights = rights;
        this.current = current;
        this.trail = trail;
    }

    /** The file as a download, never to be run in the page. */
    @GetMapping("/document/{id}")
    ResponseEntity<byte[]> download(@PathVariable Long id) {
        return handOut(id, "document-read", ContentDisposition.attachment())
                .contentType(MediaType.parseMediaType(
                        documents.filed(id).orElseThrow().contentType()))
                .body(bytes(id));
    }

    /** A PDF or picture to be seen inside our own page and nowhere else; it can load and run nothing. */
    @GetMapping("/document/{id}/view")
    ResponseEntity<byte[]> view(@PathVariable Long id) {
        String type = documents.filed(id).map(FiledDocument::contentType).orElseThrow(DocumentController::unknown);
        if (!SHOWN.contains(type))
            throw new ResponseStatusException(
                    HttpStatus.NOT_FOUND, "This kind of file cannot be shown here. Download it instead.");
        return handOut(id, "document-viewed", ContentDisposition.inline())
                .header("Content-Security-Policy", VIEW_POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .contentType(MediaType.parseMediaType(type))
                .body(bytes(id));
    }

    private ResponseEntity.BodyBuilder handOut(Long id, String action, ContentDisposition.Builder how) {
        Viewer viewer = current.viewer();
        FiledDocument file = documents.filed(id).orElseThrow(DocumentController::unknown);
        Long readable = firstReadable(viewer, file.episodeIds());
        if (file.withdrawn() != null && !viewer.roles().contains(DATA_PROTECTION))
            throw new Refused("This document has been withdrawn: it was entered by mistake. If you need it, ask the"
                    + " data protection officer.");
        trail.add(viewer.username(), action, "document", id.toString(), readable, null);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        how.filename(file.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString());
    }

    private byte[] bytes(Long id) {
        return documents.find(id).orElseThrow(DocumentController::unknown).content();
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such document.");
    }

    private Long firstReadable(Viewer viewer, List<Long> episodeIds) {
        return episodes.findAllById(episodeIds).stream()
                .filter(episode -> mayRead(viewer, episode))
                .map(Episode::id)
                .findFirst()
                .orElseThrow(() -> new Refused("You may not read the case that this document belongs to."));
    }

    private boolean mayRead(Viewer viewer, Episode episode) {
        boolean restricted =
                children.findById(episode.childId()).map(Child::restricted).orElse(false);
        return rights.mayReadCase(viewer, episode.teamId(), restricted);
    }
}
