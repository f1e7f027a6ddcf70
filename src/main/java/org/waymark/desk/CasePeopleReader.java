package org.waymark.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.allocation.Allocation;
import org.waymark.allocation.Allocations;
import org.waymark.casefile.Episode;
import org.waymark.child.Child;
import org.waymark.child.Person;

/** Who works with a child, and how old it is. */
@Component
class CasePeopleReader {

    private final Allocations allocations;
    private final Clock clock;

    CasePeopleReader(Allocations allocations, Clock clock) {
        this.allocations = allocations;
        this.clock = clock;
    }

    /** Those who work with the child of one case. */
    CasePeople of(CaseMaterial file) {
        return new CasePeople(professionals(file), referrer(file));
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

    /** The same of somebody who may be grown up. */
    String born(Person person) {
        if (person.died()) return person.dateOfDeath() == null ? "died" : "died " + SayDate.day(person.dateOfDeath());
        if (person.dateOfBirth() == null) return "date of birth not known";
        LocalDate today = SayDate.london(clock.instant()).toLocalDate();
        return SayDate.age(person.dateOfBirth(), today) + ", born " + SayDate.day(person.dateOfBirth());
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
