package org.waymark.desk;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.allocation.Allocation;
import org.waymark.allocation.Allocations;
import org.waymark.casefile.Episode;
import org.waymark.casefile.Episodes;
import org.waymark.casefile.Fact;
import org.waymark.casefile.Facts;
import org.waymark.child.Child;
import org.waymark.child.Children;

/** Every episode of a child, closed ones too, and those of its brothers and sisters (practice 2). */
@Component
class FamilyEpisodes {

    private final Children children;
    private final Episodes episodes;
    private final Allocations allocations;
    private final Facts facts;
    private final StageNames stages;
    private final CasePeopleReader people;

    FamilyEpisodes(
            Children children,
            Episodes episodes,
            Allocations allocations,
            Facts facts,
            StageNames stages,
            CasePeopleReader people) {
        this.children = children;
        this.episodes = episodes;
        this.allocations = allocations;
        this.facts = facts;
        this.stages = stages;
        this.people = people;
    }

    /** The child of this page first, then the others by age; each episode the newest first. */
    List<ChildEpisodes> of(CaseMaterial file, Predicate<Episode> readable) {
        Child own = file.child();
        Stream<Child> others = children.findByFamilyIdOrderByDateOfBirth(own.familyId()).stream()
                .filter(child -> !child.id().equals(own.id()));
        return Stream.concat(Stream.of(own), others)
                .map(child -> new ChildEpisodes(
                        child.name(),
                        people.born(child),
                        child.id().equals(own.id()),
                        episodes.findByChildIdOrderByReceivedAtDesc(child.id()).stream()
                                .map(one -> row(one, file, readable.test(one)))
                                .toList()))
                .toList();
    }

    /** Of an episode that the viewer may not read, no more is told than that there is one. */
    private ChildEpisodes.Row row(Episode one, CaseMaterial file, boolean readable) {
        String from = SayDate.day(one.receivedAt());
        String to = one.closedAt() == null ? "" : SayDate.day(one.closedAt());
        String state = Words.of("status", one.status().name());
        boolean here = one.id().equals(file.episode().id());
        if (!readable) return new ChildEpisodes.Row(one.id(), state, from, to, "", "", "", false, here);
        return new ChildEpisodes.Row(
                one.id(),
                state,
                from,
                to,
                outcome(one),
                one.stage() == null ? "" : stages.of(one.stage()),
                worker(one, file.staff()),
                true,
                here);
    }

    private String outcome(Episode one) {
        if (one.closedAt() == null) return "";
        if (one.closureReason() != null) return Words.of("closureReason", one.closureReason());
        return facts.findByEpisodeIdAndFactKey(one.id(), "decision")
                .map(Fact::textValue)
                .map(code -> Words.of("decision", code))
                .orElse("");
    }

    private String worker(Episode one, StaffNames.Book staff) {
        if (one.leadWorker() != null) return staff.of(one.leadWorker());
        return allocations.findByEpisodeIdOrderByAllocatedAtDesc(one.id()).stream()
                .max(Comparator.comparing(Allocation::allocatedAt))
                .map(last -> staff.of(last.worker()))
                .stream()
                .collect(Collectors.joining());
    }
}
