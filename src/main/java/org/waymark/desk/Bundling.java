package org.waymark.desk;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Refused;
import org.waymark.access.Viewer;
import org.waymark.audit.Trail;
import org.waymark.casefile.Bundle;
import org.waymark.casefile.Bundles;
import org.waymark.desk.BundleChoice.State;
import org.waymark.form.Option;

/** Makes one PDF of a chosen part of a child's file, and keeps what was given to whom. */
@Service
@Transactional
public class Bundling {

    private final List<FilePartSource> sources;
    private final LookingThrough looking;
    private final DocumentWords words;
    private final DocumentFiling filing;
    private final BundlePaper paper;
    private final Bundles bundles;
    private final Discretion discretion;
    private final Trail trail;
    private final Clock clock;

    Bundling(
            List<FilePartSource> sources,
            LookingThrough looking,
            DocumentWords words,
            DocumentFiling filing,
            BundlePaper paper,
            Bundles bundles,
            Discretion discretion,
            Trail trail,
            Clock clock) {
        this.sources = sources;
        this.looking = looking;
        this.words = words;
        this.filing = filing;
        this.paper = paper;
        this.bundles = bundles;
        this.discretion = discretion;
        this.trail = trail;
        this.clock = clock;
    }

    /** The kinds that stand on this file, with how many of each. */
    @Transactional(readOnly = true)
    public List<Option> kinds(Long episodeId, Viewer viewer) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        parts(episodeId, viewer).forEach(part -> numbers.merge(part.kind(), 1L, Long::sum));
        return numbers.entrySet().stream()
                .map(kind -> new Option(kind.getKey(), words.partKind(kind.getKey()) + " (" + kind.getValue() + ")"))
                .toList();
    }

    /** What the order comes to, part by part, for staff to look at before anything is made. */
    @Transactional(readOnly = true)
    public List<BundleChoice> look(Long episodeId, Viewer viewer, BundleOrder order) {
        requireMay(episodeId, viewer);
        return looked(episodeId, viewer, order).stream()
                .map(one -> new BundleChoice(
                        one.key(),
                        words.partKind(one.part().kind()),
                        one.part().title(),
                        one.part().date() == null ? "" : SayDate.day(one.part().date()),
                        one.state(),
                        one.said()))
                .toList();
    }

    /**
     * Makes the bundle of what was ticked and keeps it.
     *
     * @param chosen the keys of the parts that were ticked
     * @param read the keys of those among them that waited for a person, who has now read them
     * @return its id
     * @throws NothingToPrint when nothing is left of it
     */
    public Long make(Long episodeId, Viewer viewer, BundleOrder order, Set<String> chosen, Set<String> read) {
        requireMay(episodeId, viewer);
        List<LookedThrough> going = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (LookedThrough one : looked(episodeId, viewer, order)) {
            boolean waits = one.state() == State.LOOK_FIRST && !read.contains(one.key());
            if (one.state() == State.MUST_NOT) leftOut.add(one.part().title() + ": " + one.said());
            else if (!chosen.contains(one.key())) leftOut.add(one.part().title() + ": not chosen.");
            else if (waits) leftOut.add(one.part().title() + ": nobody had looked at it yet. " + one.said());
            else going.add(one);
        }
        if (going.isEmpty()) throw new NothingToPrint();
        Instant now = clock.instant();
        BundlePaper.Made made = paper.make(episodeId, viewer, order, going, leftOut, now);
        Long id = bundles.keep(
                new Bundle(
                        null,
                        episodeId,
                        viewer.username(),
                        now,
                        order.recipient().code(),
                        order.recipientName(),
                        order.purpose(),
                        order.from(),
                        order.to(),
                        made.pages(),
                        made.pdf().length,
                        hash(made.pdf()),
                        leftOut.stream()
                                .map(line -> line.replaceAll("\\s+", " "))
                                .toList(),
                        made.contents()),
                made.pdf());
        trail.add(
                viewer.username(),
                "bundle-made",
                "bundle",
                id.toString(),
                episodeId,
                "for " + order.recipient().code() + ", " + made.pages() + " pages");
        return id;
    }

    /** Nothing that was chosen may go to this recipient. */
    public static final class NothingToPrint extends RuntimeException {}

    /**
     * The PDF again, as it was given.
     *
     * @throws Refused when something in it has since been withdrawn or taken off this child's file, or is withheld from the
     *     viewer
     */
    public byte[] again(Long episodeId, Viewer viewer, Bundle bundle) {
        Set<String> still =
                parts(episodeId, viewer).stream().map(LookedThrough::key).collect(Collectors.toSet());
        if (!viewer.roles().contains("data-protection-officer")
                && bundle.contents().stream().anyMatch(one -> !still.contains(one.kind() + ":" + one.sourceId())))
            throw new Refused("Something in this bundle has since been corrected, withdrawn or taken off this child's"
                    + " file, so it is not handed out again. Make a new one, or ask the data protection officer.");
        if (!words.recipient(bundle.recipient()).family() && discretion.hides(viewer, List.of(episodeId)))
            throw new Refused("An address on this child's file is withheld, and this bundle may hold it. Ask the team"
                    + " that holds the case.");
        trail.add(viewer.username(), "bundle-read", "bundle", bundle.id().toString(), episodeId, null);
        return bundles.pdf(bundle.id());
    }

    private List<LookedThrough> looked(Long episodeId, Viewer viewer, BundleOrder order) {
        List<FilePart> wanted =
                parts(episodeId, viewer).stream().filter(order::wants).toList();
        return looking.all(episodeId, wanted, order.recipient(), viewer);
    }

    /** Everything on the file, by kind in the order of the contents, then by day. */
    private List<FilePart> parts(Long episodeId, Viewer viewer) {
        List<String> order = List.of("chronology", "record", "note", "document", "letter", "deadlines");
        return sources.stream()
                .sorted(Comparator.comparing((FilePartSource source) ->
                                order.contains(source.kind()) ? order.indexOf(source.kind()) : order.size())
                        .thenComparing(FilePartSource::kind))
                .flatMap(source -> source.parts(episodeId, viewer).stream())
                .map(FilePart.class::cast)
                .toList();
    }

    private void requireMay(Long episodeId, Viewer viewer) {
        if (!filing.mayFile(episodeId, viewer))
            throw new Refused("Your role gives nothing out of children's files. Ask the child's worker.");
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
