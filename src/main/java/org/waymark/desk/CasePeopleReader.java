package org.waymark.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.allocation.Allocation;
import org.waymark.allocation.Allocations;
import org.waymark.casefile.Episode;
import org.waymark.casefile.Episodes;
import org.waymark.child.Child;
import org.waymark.child.Children;

/** The family of a child with all its episodes, and who works with it. */
@Component
class CasePeopleReader {

    private final Children children;
    private final Episodes episodes;
    private final Allocations allocations;
    private final Clock clock;

    CasePeopleReader(Children children, Episodes episodes, Allocations allocations, Clock clock) {
        this.children = children;
        this.episodes = episodes;
        this.allocations = allocations;
        this.clock = clock;
    }

    /** The people of one case; episodes that the viewer may not read are named but not linked. */
    CasePeople of(CaseMaterial file, Predicate<Episode> readable) {
        List<CasePeople.Relative> family = children
                .findByFamilyIdOrderByDateOfBirth(file.child().familyId())
                .stream()
                .map(member -> relative(member, file.episode(), readable))
                .toList();
        return new CasePeople(family, professionals(file), referrer(file));
    }

    private CasePeople.Relative relative(Child member, Episode here, Predicate<Episode> readable) {
        List<CasePeople.EpisodeLink> links = episodes.findByChildIdOrderByReceivedAtDesc(member.id()).stream()
                .map(one -> new CasePeople.EpisodeLink(
                        one.id(),
                        Words.of("status", one.status().name()) + ", received " + SayDate.day(one.receivedAt()),
                        readable.test(one),
                        Objects.equals(one.id(), here.id())))
                .toList();
        return new CasePeople.Relative(member.name(), born(member), member.id().equals(here.childId()), links);
    }

    /** Age and date of birth, or what stands in for them. */
    String born(Child child) {
        LocalDate today = SayDate.london(clock.instant()).toLocalDate();
        if (child.dateOfDeath() != null) return "died " + SayDate.day(child.dateOfDeath());
        if (child.dateOfBirth() != null)
            return SayDate.age(child.dateOfBirth(), today) + ", born " + SayDate.day(child.dateOfBirth());
        if (child.expectedDateOfBirth() != null) return "unborn, expected " + SayDate.day(child.expectedDateOfBirth());
        return "date of birth not known";
    }

    private List<CasePeople.Professional> professionals(CaseMaterial file) {
        Episode episode = file.episode();
        StaffNames.Book staff = file.staff();
        List<CasePeople.Professional> found = new ArrayList<>();
        List<Allocation> held = allocations.findByEpisodeIdOrderByAllocatedAtDesc(episode.id());
        for (Allocation allocation : held) {
            String since = allocation.endedAt() == null
                    ? "since " + SayDate.day(allocation.allocatedAt())
                    : SayDate.day(allocation.allocatedAt()) + " to " + SayDate.day(allocation.endedAt());
            found.add(new CasePeople.Professional(
                    allocation.endedAt() == null ? "Lead social worker" : "Earlier lead social worker",
                    staff.of(allocation.worker()) + ", " + since));
        }
        if (held.isEmpty() && episode.leadWorker() != null)
            found.add(new CasePeople.Professional("Lead social worker", staff.of(episode.leadWorker())));
        named(found, "Social worker of the enquiry", file.text("enquiryWorker"), staff);
        named(found, "Conference chair", file.text("conferenceChair"), staff);
        named(found, "Supervisor", file.text("supervisor"), staff);
        return found;
    }

    private static void named(
            List<CasePeople.Professional> found, String role, String username, StaffNames.Book staff) {
        if (username != null) found.add(new CasePeople.Professional(role, staff.of(username)));
    }

    private static CasePeople.Professional referrer(CaseMaterial file) {
        String who = Stream.of("referrerName", "referrerRole", "referrerContact")
                .map(file::text)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return who.isEmpty() ? null : new CasePeople.Professional("Referrer", who);
    }
}
