package org.waymark.child;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Component;

/** The entries of every kind, by kind and number. */
@Component
class PersonEntries {

    private final List<Function<Collection<Long>, List<? extends PersonEntry>>> reads;
    private final Map<EntryKind, JpaRepository<? extends PersonEntry, Long>> byKind = new EnumMap<>(EntryKind.class);

    PersonEntries(
            PersonNames names,
            PersonAddresses addresses,
            PersonContacts contacts,
            Relationships relationships,
            PersonRisks risks,
            Hazards hazards) {
        reads = List.of(
                names::findByPersonIdInOrderById,
                addresses::findByPersonIdInOrderById,
                contacts::findByPersonIdInOrderById,
                ids -> relationships.findByFromPersonIdInOrToPersonIdInOrderById(ids, ids),
                ids -> risks.findByPersonIdInOrToPersonIdInOrderById(ids, ids),
                hazards::findByPersonIdInOrderById);
        byKind.put(EntryKind.NAME, names);
        byKind.put(EntryKind.ADDRESS, addresses);
        byKind.put(EntryKind.CONTACT, contacts);
        byKind.put(EntryKind.RELATIONSHIP, relationships);
        byKind.put(EntryKind.RISK, risks);
        byKind.put(EntryKind.HAZARD, hazards);
    }

    /** Everything recorded about a person, as the first or the second of two. */
    Stream<PersonEntry> of(Long personId) {
        return reads.stream().flatMap(read -> read.apply(List.of(personId)).stream());
    }

    /**
     * The entry as it was shown.
     *
     * @throws ChangedMeanwhile when it has changed since, or is gone
     */
    PersonEntry shown(PeopleRegister.Shown shown) {
        PersonEntry entry = byKind.get(shown.kind()).findById(shown.id()).orElseThrow(ChangedMeanwhile::new);
        if (entry.version() != shown.version()) throw new ChangedMeanwhile();
        return entry;
    }
}
