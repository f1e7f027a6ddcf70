package org.waymark.child;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.audit.Trail;
import org.waymark.child.MovedRows.Cause;
import org.waymark.child.MovedRows.Moved;
import org.waymark.child.PeopleRegister.By;

/**
 * Makes two records of one person one, and two again, as {@link ChildMerges} does with two files of one child. The record that
 * goes stays where it is and points to the one that is kept. What both say, date for date, stays where it stood, so that
 * nothing is said twice. One person does it alone: no clock and no count hangs on it, and it can be undone (practice 13, 14).
 */
@Component
@Transactional
public class PersonMerges {

    private static final List<String> OF_CHILDREN_ALONE = List.of("ethnicity", "disability", "address", "restricted");

    private final People people;
    private final Children children;
    private final PersonUnions unions;
    private final PersonEntries entries;
    private final MovedRows rows;
    private final SearchIndex index;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Trail trail;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    PersonMerges(
            People people,
            Children children,
            PersonUnions unions,
            PersonEntries entries,
            MovedRows rows,
            SearchIndex index,
            EntityManager entities,
            JdbcClient jdbc,
            Trail trail,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.people = people;
        this.children = children;
        this.unions = unions;
        this.entries = entries;
        this.rows = rows;
        this.index = index;
        this.entities = entities;
        this.jdbc = jdbc;
        this.trail = trail;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Something recorded about the person since two records became one. */
    public record Since(EntryKind kind, Long id) {}

    /** Why these two cannot become one record, the first of them kept; empty when they can. */
    @Transactional(readOnly = true)
    public Optional<String> obstacle(Long kept, Long other) {
        if (kept.equals(other)) return Optional.of("Both are the same record already");
        if (isChild(other))
            return Optional.of(
                    isChild(kept)
                            ? "Both have a file as a child. Make the two files one, from the case of either"
                            : "The other record has a child’s file, so it is the one that is kept");
        boolean kin = entries.of(kept)
                .anyMatch(entry -> entry.wasEver()
                        && (entry instanceof Relationship one && one.other(kept).equals(other)
                                || entry instanceof PersonRisk risk
                                        && (other.equals(risk.personId()) || other.equals(risk.toPersonId()))));
        return kin
                ? Optional.of(
                        "The two are recorded as something to each other. If they are one person, say first that this"
                                + " was a mistake")
                : Optional.empty();
    }

    /**
     * Hands everything of the one record to the other, which is described so from now on.
     *
     * @param described the facts as words, by the keys of {@link #described}
     * @throws IllegalArgumentException with a sentence when it cannot be
     * @throws ChangedMeanwhile when one of the two is no longer there
     */
    public PersonUnion merge(Long kept, Long other, Map<String, String> described, String reason, By by) {
        obstacle(kept, other).ifPresent(sentence -> {
            throw new IllegalArgumentException(sentence + ".");
        });
        Person person = people.findById(kept).orElseThrow(ChangedMeanwhile::new);
        people.findById(other).orElseThrow(ChangedMeanwhile::new);
        PersonUnion union = unions.save(new PersonUnion(kept, other, reason, by.username(), clock.instant()));
        List<Moved> moved =
                new ArrayList<>(MovedRows.described("person", kept, described(person), new LinkedHashMap<>(described)));
        Map<String, Set<Long>> twins = twins(kept, other);
        restate(person, described);
        entities.flush();
        moved.addAll(rows.hand(ChildMerges.OF_PERSON, other, kept, twins));
        int gone = jdbc.sql(
                        "update person set merged_into = ?, version = version + 1 where id = ? and merged_into is null")
                .params(kept, other)
                .update();
        if (gone != 1) throw new ChangedMeanwhile();
        jdbc.sql("delete from search_key where person_id = ?").param(other).update();
        rows.keep(Cause.PERSON_UNION, union.id(), moved);
        afresh();
        index.index(List.of(kept));
        told("people-united", by, kept, other);
        return union;
    }

    /** Entries of the other that say what one of the kept record says already, by table. */
    private Map<String, Set<Long>> twins(Long kept, Long other) {
        List<PersonEntry> said = entries.of(kept).toList();
        Map<String, Set<Long>> twins = new LinkedHashMap<>();
        entries.of(other)
                .filter(entry -> !(entry instanceof PersonRisk) || entry.belongsTo(other))
                .filter(entry -> said.stream()
                        .anyMatch(known -> known.getClass() == entry.getClass() && known.saysOf(kept, entry, other)))
                .forEach(entry -> twins.computeIfAbsent(EntryKind.of(entry).table(), table -> new HashSet<>())
                        .add(entry.id()));
        return twins;
    }

    /** What has been recorded about the person since the two became one: each belongs to one of the two people. */
    @Transactional(readOnly = true)
    public List<Since> since(PersonUnion union) {
        Set<Long> known = new HashSet<>();
        List<Since> since = new ArrayList<>();
        List<Moved> moved = rows.of(Cause.PERSON_UNION, union.id());
        for (EntryKind kind : EntryKind.values()) {
            known.clear();
            moved.stream()
                    .filter(row -> row.table().equals(kind.table()))
                    .map(Moved::rowId)
                    .forEach(known::add);
            for (String column : ChildMerges.OF_PERSON.get(kind.table()))
                jdbc
                        .sql("select id from " + kind.table() + " where " + column
                                + " = ? and recorded_at >= ? order by id")
                        .params(union.keptId(), Timestamp.from(union.unitedAt()))
                        .query(Long.class)
                        .list()
                        .stream()
                        .filter(known::add)
                        .forEach(id -> since.add(new Since(kind, id)));
        }
        return since;
    }

    /** Why two that became one cannot be made two again now; empty when they can. */
    @Transactional(readOnly = true)
    public Optional<String> obstacle(PersonUnion union) {
        if (!union.stands()) return Optional.of("They are two records again already");
        boolean later = !people.existsById(union.keptId())
                || unions.existsByKeptIdAndIdGreaterThanAndUndoneAtIsNull(union.keptId(), union.id());
        return later
                ? Optional.of("The record was united with another since. Undo the later one first")
                : Optional.empty();
    }

    /**
     * Two again: everything that still stands as it was handed over goes back.
     *
     * @param ofOther what was recorded since and belongs to the other person
     * @throws IllegalArgumentException with a sentence when it cannot be
     */
    public void undo(Long unionId, Set<Since> ofOther, String reason, By by) {
        PersonUnion union = unions.findById(unionId).orElseThrow(ChangedMeanwhile::new);
        obstacle(union).ifPresent(sentence -> {
            throw new IllegalArgumentException(sentence + ".");
        });
        union.undo(reason, by.username(), clock.instant());
        Long kept = union.keptId();
        Long other = union.otherId();
        entities.flush();
        jdbc.sql("update person set merged_into = null, version = version + 1 where id = ?")
                .param(other)
                .update();
        List<Moved> moved = rows.of(Cause.PERSON_UNION, unionId);
        rows.back(moved);
        for (Since each : ofOther)
            for (String column : ChildMerges.OF_PERSON.get(each.kind().table()))
                rows.back(
                        List.of(new Moved(each.kind().table(), column, each.id(), other.toString(), kept.toString())));
        afresh();
        Person person = people.findById(kept).orElseThrow(ChangedMeanwhile::new);
        Map<String, String> now = described(person);
        MovedRows.backInto(now, moved);
        restate(person, now);
        entities.flush();
        index.index(List.of(kept, other));
        told("people-two-again", by, kept, other);
    }

    /** What became one with this record or was two again, the newest first. */
    @Transactional(readOnly = true)
    public List<PersonUnion> of(Long personId) {
        return unions.findByKeptIdOrOtherIdOrderByIdDesc(personId, personId);
    }

    /** The record that holds what was on this one; the same where nothing was united. */
    @Transactional(readOnly = true)
    public Long resolved(Long personId) {
        return jdbc.sql("select merged_into from person where id = ? and merged_into is not null")
                .param(personId)
                .query(Long.class)
                .optional()
                .map(this::resolved)
                .orElse(personId);
    }

    /** The name on a record, united with another or not. */
    @Transactional(readOnly = true)
    public String nameOn(Long personId) {
        return jdbc.sql("select first_name, last_name from person where id = ?")
                .param(personId)
                .query((row, number) -> Stream.of(row.getString(1), row.getString(2))
                        .filter(Objects::nonNull)
                        .reduce((first, last) -> first + " " + last)
                        .orElse(""))
                .single();
    }

    /** The facts of a person as words, by field; null for what is not known. */
    public static Map<String, String> described(Person person) {
        Map<String, String> all = ChildMerges.described(new ChildFacts(
                person.firstName(),
                person.lastName(),
                person.dateOfBirth(),
                person.expectedDateOfBirth(),
                person.sex(),
                null,
                null,
                person.nhsNumber(),
                person.upn(),
                null,
                person.dateOfDeath(),
                false));
        all.keySet().removeAll(OF_CHILDREN_ALONE);
        all.put("died", person.died() ? "yes" : null);
        return all;
    }

    /** The person, and the child where it is one, is described so. */
    private void restate(Person person, Map<String, String> words) {
        Optional<Child> child = childOf(person.id());
        if (child.isPresent()) {
            Map<String, String> all = ChildMerges.described(child.get().facts());
            words.keySet().stream().filter(all::containsKey).forEach(key -> all.put(key, words.get(key)));
            child.get().restate(ChildMerges.facts(all));
        } else {
            person.restate(ChildMerges.facts(words));
        }
        person.hasDied(words.get("died") != null);
    }

    private boolean isChild(Long personId) {
        return childOf(personId).isPresent();
    }

    private Optional<Child> childOf(Long personId) {
        return children.findByPersonIdIn(List.of(personId)).stream().findFirst();
    }

    private void told(String action, By by, Long... both) {
        for (Long personId : both) {
            trail.add(by.username(), action, "person", personId.toString(), by.episodeId(), null);
            publisher.publishEvent(new PersonChanged(personId));
        }
    }

    /** What was changed beneath the entities is read again. */
    private void afresh() {
        entities.flush();
        entities.clear();
    }
}
