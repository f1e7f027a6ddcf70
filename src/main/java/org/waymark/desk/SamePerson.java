package org.waymark.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Refused;
import org.waymark.child.Children;
import org.waymark.child.Circle;
import org.waymark.child.PeopleRegister.By;
import org.waymark.child.Person;
import org.waymark.child.PersonFinder;
import org.waymark.child.PersonMerges;
import org.waymark.child.PersonUnion;
import org.waymark.form.FormError;

/**
 * Two records are of one person: they are shown side by side and made one by whoever may read all of both; and two again,
 * where they were two people after all.
 */
@Service
@Transactional
public class SamePerson {

    private static final int LONGEST = 2000;
    private static final String KEPT = "kept";
    private static final String OTHER = "other";

    private final PersonDoor door;
    private final PersonMerges merges;
    private final PeopleFound found;
    private final PersonFinder finder;
    private final PeopleSearch search;
    private final Children children;
    private final StaffNames staff;

    SamePerson(
            PersonDoor door,
            PersonMerges merges,
            PeopleFound found,
            PersonFinder finder,
            PeopleSearch search,
            Children children,
            StaffNames staff) {
        this.door = door;
        this.merges = merges;
        this.found = found;
        this.finder = finder;
        this.search = search;
        this.children = children;
        this.staff = staff;
    }

    /** Those who may be the same person as this one; {@code people} of the same name or birth where nothing was asked. */
    public record Answer(Long personId, String name, String asked, List<PeopleFound.Found> people) {}

    /** A fact of both records in words; {@code differs} where both say something and not the same. */
    public record Fact(String key, String label, String kept, String other, boolean differs) {}

    /** One of the two records, with all that stands on it. */
    public record Side(Long personId, String name, List<PersonLine> lines) {}

    /**
     * Two records side by side.
     *
     * @param obstacle why they cannot become one, as a sentence; null when they can
     * @param seen the state of both records, so that nobody decides about others than they saw
     */
    public record Preview(Long personId, Side kept, Side other, List<Fact> facts, String obstacle, String seen) {}

    /** What is typed on the preview: of each fact that differs, which record is right. */
    public record Typed(Map<String, String> right, String reason, String seen) {}

    /** Something recorded since two records became one; the code is what its inputs are called. */
    public record Written(String code, String words, PersonMerges.Since what) {}

    /** Two records that became one, about to be made two again. */
    public record Undoing(Long personId, Long unionId, List<String> names, List<Written> written, String obstacle) {}

    /** Who may be meant by the other record. */
    public Answer find(Long personId, String typed) {
        PersonDoor.Opened opened = door.change(personId);
        Person person = opened.circle().centre();
        List<Person> like = typed.isBlank()
                ? finder.like(person.firstName(), person.lastName(), person.dateOfBirth())
                : search.everybody(typed.strip(), opened.viewer());
        List<Person> others =
                like.stream().filter(one -> !one.id().equals(personId)).toList();
        return new Answer(personId, person.name(), typed.strip(), found.of(others, opened.viewer()));
    }

    /** The two side by side; the one that is a child's file is kept, else the one from which the viewer came. */
    public Preview preview(Long personId, Long otherId) {
        PersonDoor.Opened here = whole(personId);
        PersonDoor.Opened there = whole(otherId);
        boolean turned = children.findByPersonIdIn(List.of(personId)).isEmpty()
                && !children.findByPersonIdIn(List.of(otherId)).isEmpty();
        PersonDoor.Opened kept = turned ? there : here;
        PersonDoor.Opened other = turned ? here : there;
        Person one = kept.circle().centre();
        Person two = other.circle().centre();
        return new Preview(
                personId,
                side(kept),
                side(other),
                facts(one, two),
                merges.obstacle(one.id(), two.id())
                        .map(sentence -> sentence + ".")
                        .orElse(null),
                one.version() + "-" + two.version());
    }

    /** What stands against making them one, by input. */
    public List<FormError> problems(Preview preview, Typed typed) {
        List<FormError> errors = new ArrayList<>();
        if (preview.obstacle() != null) errors.add(new FormError(null, preview.obstacle()));
        if (!preview.seen().equals(typed.seen()))
            errors.add(new FormError(
                    null, "Somebody has changed one of the two meanwhile. Look at both as they are now, then decide"));
        for (Fact fact : preview.facts())
            if (fact.differs() && !List.of(KEPT, OTHER).contains(typed.right().getOrDefault(fact.key(), "")))
                errors.add(new FormError(
                        "right." + fact.key(),
                        "Choose which is right: " + fact.label().toLowerCase(Locale.UK)));
        errors.addAll(reason(typed.reason(), "Say how you know that they are one person"));
        return errors;
    }

    /** Makes them one. */
    public void unite(Preview preview, Typed typed) {
        PersonDoor.Opened kept = whole(preview.kept().personId());
        PersonDoor.Opened other = whole(preview.other().personId());
        Map<String, String> described = PersonMerges.described(kept.circle().centre());
        PersonMerges.described(other.circle().centre()).forEach((key, value) -> {
            boolean only = described.get(key) == null;
            if (value != null && (only || OTHER.equals(typed.right().get(key)))) described.put(key, value);
        });
        merges.merge(
                preview.kept().personId(),
                preview.other().personId(),
                described,
                typed.reason().strip(),
                new By(kept.viewer().username(), null));
    }

    /** What has to be said before this record is two again. */
    public Undoing undoing(Long personId, Long unionId) {
        PersonDoor.Opened opened = whole(personId);
        PersonUnion union = union(personId, unionId);
        Map<String, String> words = lines(opened)
                .collect(Collectors.toMap(
                        line -> line.kind() + "-" + line.id(), SamePerson::inWords, (one, same) -> one));
        List<Written> written = merges.since(union).stream()
                .map(since -> {
                    String code = since.kind().name().toLowerCase(Locale.ROOT) + "-" + since.id();
                    return new Written(code, words.getOrDefault(code, PeopleWords.said("not-shown")), since);
                })
                .toList();
        return new Undoing(
                personId,
                unionId,
                List.of(opened.circle().centre().name(), merges.nameOn(union.otherId())),
                written,
                merges.obstacle(union).map(sentence -> sentence + ".").orElse(null));
    }

    /** What stands against making them two again, by input; {@code belongs} says of each thing to which record. */
    public List<FormError> problems(Undoing undoing, Map<String, String> belongs, String reason) {
        List<FormError> errors = new ArrayList<>();
        if (undoing.obstacle() != null) errors.add(new FormError(null, undoing.obstacle()));
        for (Written one : undoing.written())
            if (!List.of(KEPT, OTHER).contains(belongs.getOrDefault(one.code(), "")))
                errors.add(new FormError(one.code(), "Choose to whom it belongs: " + one.words()));
        errors.addAll(reason(reason, "Say how you know that they are two people"));
        return errors;
    }

    /** Makes them two again. */
    public void undo(Undoing undoing, Map<String, String> belongs, String reason) {
        PersonDoor.Opened opened = whole(undoing.personId());
        Set<PersonMerges.Since> ofOther = undoing.written().stream()
                .filter(one -> OTHER.equals(belongs.get(one.code())))
                .map(Written::what)
                .collect(Collectors.toSet());
        merges.undo(
                undoing.unionId(),
                ofOther,
                reason.strip(),
                new By(opened.viewer().username(), null));
    }

    private PersonUnion union(Long personId, Long unionId) {
        return merges.of(personId).stream()
                .filter(one -> one.id().equals(unionId) && one.keptId().equals(personId))
                .findFirst()
                .orElseThrow(() -> new NoSuchCase("Nothing of that number was made one with this record. Look at the"
                        + " page of the person as it is now."));
    }

    /** A record of which the viewer may see everything; who may not cannot judge whose it is. */
    private PersonDoor.Opened whole(Long personId) {
        PersonDoor.Opened opened = door.change(personId);
        if (lines(opened)
                .anyMatch(line -> line.secret() != null && line.secret().text() == null))
            throw new Refused("Something on one of these records is withheld from you. Ask the team that holds the"
                    + " case to make them one, or two again.");
        return opened;
    }

    private Side side(PersonDoor.Opened opened) {
        Person person = opened.circle().centre();
        return new Side(
                person.id(),
                person.name(),
                lines(opened).filter(PersonLine::stands).toList());
    }

    private Stream<PersonLine> lines(PersonDoor.Opened opened) {
        Circle circle = opened.circle();
        Long id = circle.centre().id();
        PersonLines lines = new PersonLines(circle, opened.sight(), staff.read());
        return Stream.of(
                        lines.relationships(id, false),
                        lines.addresses(id),
                        lines.contacts(id),
                        lines.names(id),
                        lines.risks(List.of(id)),
                        lines.hazards(List.of(id)))
                .flatMap(List::stream);
    }

    private static String inWords(PersonLine line) {
        String of = line.kind().equals("relationship")
                ? PeopleWords.said("of") + " " + line.about().name()
                : line.secret() == null ? "" : line.secret().text();
        return Stream.of(line.words(), of, line.dates())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static List<Fact> facts(Person kept, Person other) {
        Map<String, String> here = new LinkedHashMap<>(PersonMerges.described(kept));
        Map<String, String> there = PersonMerges.described(other);
        List<Fact> facts = new ArrayList<>();
        here.forEach((key, value) -> {
            String second = there.get(key);
            if (value == null && second == null) return;
            boolean differs = value != null && second != null && !value.equals(second);
            facts.add(new Fact(
                    key,
                    PeopleWords.said("field." + key),
                    PeopleWords.fact(key, value),
                    PeopleWords.fact(key, second),
                    differs));
        });
        return facts;
    }

    private static List<FormError> reason(String typed, String asked) {
        if (typed.isBlank()) return List.of(new FormError("reason", asked));
        return typed.length() > LONGEST
                ? List.of(new FormError("reason", "The reason must be 2,000 characters or less"))
                : List.of();
    }
}
