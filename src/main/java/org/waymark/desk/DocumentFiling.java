package org.waymark.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Refused;
import org.waymark.access.Rights;
import org.waymark.access.Role;
import org.waymark.access.TaskFacts;
import org.waymark.access.Viewer;
import org.waymark.audit.Trail;
import org.waymark.casefile.Attachment;
import org.waymark.casefile.Documents;
import org.waymark.casefile.Episode;
import org.waymark.casefile.Episodes;
import org.waymark.casefile.FiledDocument;
import org.waymark.child.Child;
import org.waymark.child.Children;
import org.waymark.form.FormError;

/**
 * Files documents, corrects what is said of them and withdraws what was entered by mistake. Filing is recording a fact, so
 * any working role may (practice 4); letting somebody see what was kept from them, and withdrawing, is for whoever filed it
 * or a manager of the case.
 */
@Service
@Transactional
public class DocumentFiling {

    /** As many files as are taken at once. */
    static final int MOST_FILES = 10;

    private static final int LONGEST_REASON = 2000;

    private final Documents documents;
    private final DocumentWords words;
    private final Episodes episodes;
    private final Children children;
    private final CaseDoor door;
    private final Rights rights;
    private final Trail trail;
    private final Clock clock;

    DocumentFiling(
            Documents documents,
            DocumentWords words,
            Episodes episodes,
            Children children,
            CaseDoor door,
            Rights rights,
            Trail trail,
            Clock clock) {
        this.documents = documents;
        this.words = words;
        this.episodes = episodes;
        this.children = children;
        this.door = door;
        this.rights = rights;
        this.trail = trail;
        this.clock = clock;
    }

    /** A child on whose file a document may be put at the same time. */
    public record Sibling(Long episodeId, String name, boolean here) {}

    /** The child of the case first, then the brothers and sisters whose newest case the viewer may read. */
    @Transactional(readOnly = true)
    public List<Sibling> children(Long episodeId, Viewer viewer) {
        Child child = child(episodeId);
        List<Sibling> all = new ArrayList<>(List.of(new Sibling(episodeId, child.name(), true)));
        for (Child other : children.findByFamilyIdOrderByDateOfBirth(child.familyId())) {
            if (other.id().equals(child.id())) continue;
            episodes.findByChildIdOrderByReceivedAtDesc(other.id()).stream()
                    .findFirst()
                    .filter(episode -> door.mayRead(viewer, episode))
                    .ifPresent(episode -> all.add(new Sibling(episode.id(), other.name(), false)));
        }
        return all;
    }

    /** Whether the viewer may file documents in this case. */
    @Transactional(readOnly = true)
    public boolean mayFile(Long episodeId, Viewer viewer) {
        return rights.mayTakeTask(
                viewer,
                new TaskFacts(
                        Set.of(Role.LEGAL_ADVISER.code(), Role.CONFERENCE_CHAIR.code()),
                        episode(episodeId).teamId(),
                        "fact",
                        null));
    }

    /**
     * Files the documents, all or none.
     *
     * @return what is wrong; empty once they are on file
     * @throws Refused when this person files no documents
     */
    public List<FormError> file(
            Long episodeId, Viewer viewer, Map<String, List<String>> typed, List<Attachment> files) {
        if (!mayFile(episodeId, viewer)) throw new Refused("Your role files no documents. Ask the child's worker.");
        DocumentAnswers answers = DocumentAnswers.of(typed, words, today());
        List<FormError> errors = new ArrayList<>(problems(files));
        Set<Long> chosen = new LinkedHashSet<>();
        children(episodeId, viewer).stream()
                .filter(one -> typed.getOrDefault("children", List.of())
                        .contains(one.episodeId().toString()))
                .forEach(one -> chosen.add(one.episodeId()));
        if (chosen.isEmpty()) errors.add(new FormError("children", "Choose at least one child"));
        errors.addAll(answers.errors());
        if (!errors.isEmpty()) return errors;
        for (Attachment file : files) {
            Long id = documents.add(chosen, answers.details(), file, viewer.username());
            chosen.forEach(each -> tell(viewer, "document-filed", id, each));
        }
        return List.of();
    }

    private List<FormError> problems(List<Attachment> files) {
        if (files.isEmpty()) return List.of(new FormError("files", "Choose a file"));
        if (files.size() > MOST_FILES)
            return List.of(new FormError("files", "Choose at most " + MOST_FILES + " files at once"));
        List<FormError> errors = new ArrayList<>();
        for (Attachment file : files)
            documents
                    .problem(file)
                    .ifPresent(problem -> errors.add(new FormError("files", shown(file.fileName()) + ": " + problem)));
        return errors;
    }

    /**
     * A document of this case.
     *
     * @throws NoSuchCase when it is on another file
     */
    @Transactional(readOnly = true)
    public FiledDocument document(Long episodeId, Long id) {
        return documents
                .filed(id)
                .filter(document -> document.episodeIds().contains(episodeId))
                .orElseThrow(() -> new NoSuchCase("There is no document " + id + " on this child's file."));
    }

    /** What is said of the document, corrected; the same errors as in filing, and the reason is asked for. */
    public List<FormError> correct(Long episodeId, Long id, Viewer viewer, Map<String, List<String>> typed) {
        FiledDocument document = document(episodeId, id);
        if (!mayFile(episodeId, viewer) || document.withdrawn() != null)
            throw new Refused("You may not correct what is said of this document. Ask the child's worker.");
        DocumentAnswers answers = DocumentAnswers.of(typed, words, today());
        List<FormError> errors = new ArrayList<>(answers.errors());
        String reason = DocumentAnswers.text(typed, "reason");
        if (reason.isEmpty()) errors.add(new FormError("reason", "Say what was wrong"));
        if (reason.length() > LONGEST_REASON)
            errors.add(new FormError("reason", "The reason must be 2,000 characters or less"));
        if (answers.details() != null
                && !answers.details().notFor().containsAll(document.details().notFor())
                && !mayWithdraw(document, viewer))
            errors.add(new FormError(
                    "notFor",
                    "Whoever filed it, or a manager of the case, decides that it may now be shared with them. Ask one of"
                            + " them, or tick them again"));
        if (!errors.isEmpty()) return errors;
        documents.correct(id, version(typed), answers.details(), reason, viewer.username());
        document.episodeIds().forEach(each -> tell(viewer, "document-corrected", id, each));
        return List.of();
    }

    /** Takes the document out of every view; its bytes stay for the data-protection role. */
    public List<FormError> withdraw(Long episodeId, Long id, Viewer viewer, String reason) {
        FiledDocument document = document(episodeId, id);
        if (!mayWithdraw(document, viewer))
            throw new Refused("This document may be withdrawn by whoever filed it or by a manager of the case."
                    + " Ask one of them.");
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty()) return List.of(new FormError("reason", "Say why it is withdrawn"));
        if (why.length() > LONGEST_REASON)
            return List.of(new FormError("reason", "The reason must be 2,000 characters or less"));
        documents.withdraw(id, why, viewer.username());
        document.episodeIds().forEach(each -> tell(viewer, "document-withdrawn", id, each));
        return List.of();
    }

    /** Whether the viewer filed it or manages every case whose file it is on. */
    @Transactional(readOnly = true)
    public boolean mayWithdraw(FiledDocument document, Viewer viewer) {
        return document.withdrawn() == null
                && (document.uploadedBy().equals(viewer.username())
                        || document.episodeIds().stream()
                                .map(this::episode)
                                .allMatch(each -> rights.mayTakeTask(
                                        viewer,
                                        new TaskFacts(
                                                Set.of(Role.TEAM_MANAGER.code()), each.teamId(), "decision", null))));
    }

    private void tell(Viewer viewer, String action, Long id, Long episodeId) {
        trail.add(viewer.username(), action, "document", id.toString(), episodeId, null);
    }

    /** A name short enough for a sentence and without anything that turns its direction. */
    private static String shown(String fileName) {
        String name = fileName.replaceAll(".*[/\\\\]", "").replaceAll("[\\p{Cntrl}\\p{Cf}]", "");
        return name.length() <= 60 ? name : name.substring(0, 40) + "…" + name.substring(name.length() - 15);
    }

    private static int version(Map<String, List<String>> typed) {
        String version = DocumentAnswers.text(typed, "version");
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    private LocalDate today() {
        return SayDate.london(clock.instant()).toLocalDate();
    }

    private Episode episode(Long episodeId) {
        return episodes.findById(episodeId).orElseThrow(() -> new NoSuchCase(episodeId));
    }

    private Child child(Long episodeId) {
        return children.findById(episode(episodeId).childId()).orElseThrow();
    }
}
