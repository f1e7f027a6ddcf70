package org.waymark.casefile.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
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
import org.waymark.child.Child;
import org.waymark.child.Children;

/** Hands out a stored file to somebody who may read the case, as a download and never to be run in the page. */
@Controller
class DocumentController {

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

    @GetMapping("/document/{id}")
    ResponseEntity<byte[]> download(@PathVariable Long id) {
        Viewer viewer = current.viewer();
        Documents.Stored file = documents
                .find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such document."));
        Long readable = firstReadable(viewer, file.episodeIds());
        trail.add(viewer.username(), "document-read", "document", id.toString(), readable, null);
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(file.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .contentType(MediaType.parseMediaType(file.contentType()))
                .body(file.content());
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
