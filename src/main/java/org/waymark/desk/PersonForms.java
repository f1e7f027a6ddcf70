package org.waymark.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.access.Refused;
import org.waymark.access.Viewer;
import org.waymark.casefile.Episode;
import org.waymark.child.ChangedMeanwhile;
import org.waymark.child.Child;
import org.waymark.child.Children;
import org.waymark.child.Circle;
import org.waymark.child.EntryKind;
import org.waymark.child.Hazard;
import org.waymark.child.PeopleRegister;
import org.waymark.child.PeopleRegister.By;
import org.waymark.child.PeopleRegister.Shown;
import org.waymark.child.Person;
import org.waymark.child.PersonAddress;
import org.waymark.child.PersonContact;
import org.waymark.child.PersonEntry;
import org.waymark.child.RelationshipKind;
import org.waymark.form.Form;
import org.waymark.form.FormContext;
import org.waymark.form.FormError;
import org.waymark.form.FormResult;
import org.waymark.form.Forms;
import org.waymark.form.Known;
import org.waymark.form.Option;
import org.waymark.worklist.Submission;

/** What is asked and judged when people and what is known of them are recorded, ended or corrected. */
@Service
public class PersonForms {

    private final PersonDoor door;
    private final CaseDoor caseDoor;
    private final Children children;
    private final PeopleRegister register;
    private final ProductForms productForms;
    private final Forms forms;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PersonForms(
            PersonDoor door,
            CaseDoor caseDoor,
            Children children,
            PeopleRegister register,
            ProductForms productForms,
            Forms forms,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.door = door;
        this.caseDoor = caseDoor;
        this.children = children;
        this.register = register;
        this.productForms = productForms;
        this.forms = forms;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * A form opened.
     *
     * @param begun what stands in it before anybody types
     * @param version of what is changed, as it is now
     */
    public record Opened(
            Viewer viewer,
            Form form,
            FormContext context,
            Map<String, List<String>> begun,
            String about,
            int version) {}

    /** A new entry under this person. */
    public Opened add(Long personId, EntryKind kind) {
        PersonDoor.Opened opened = door.change(personId);
        return opened(opened, form(kind), Map.of(), false, 0);
    }

    public Submission add(Long personId, EntryKind kind, Long caseId, Map<String, List<String>> typed) {
        Opened opened = add(personId, kind);
        return judged(
                opened,
                typed,
                values -> values.record(register, kind, personId, by(opened, caseId))
                        .id());
    }

    /** An entry as it stands, to be corrected. */
    public Opened correct(Long personId, EntryKind kind, Long entryId) {
        PersonDoor.Opened opened = door.change(personId);
        PersonEntry entry = entry(opened, kind, entryId);
        return opened(opened, form(kind), PersonEntryValues.of(entry, personId), true, entry.version());
    }

    public Submission correct(Long personId, Shown shown, Long caseId, Map<String, List<String>> typed) {
        Opened opened = correct(personId, shown.kind(), shown.id());
        By by = by(opened, caseId);
        return judged(
                opened,
                typed,
                values -> register.correct(
                                shown,
                                values.text("correctionReason"),
                                by,
                                () -> values.record(register, shown.kind(), personId, by))
                        .id());
    }

    /** An entry to be ended, or said to have been a mistake. */
    public Opened close(Long personId, EntryKind kind, Long entryId) {
        PersonDoor.Opened opened = door.change(personId);
        PersonEntry entry = entry(opened, kind, entryId);
        Opened form = opened(opened, "person-closing", Map.of(), false, entry.version());
        Map<String, List<Option>> lists = new LinkedHashMap<>(form.context().lists());
        lists.put("closings", closings(kind));
        return new Opened(
                form.viewer(),
                form.form(),
                new FormContext(
                        List.of(), lists, Map.of(), Map.of(), form.context().now()),
                Map.of(),
                form.about(),
                form.version());
    }

    public Submission close(Long personId, Shown shown, Long caseId, Map<String, List<String>> typed) {
        Opened opened = close(personId, shown.kind(), shown.id());
        By by = by(opened, caseId);
        return judged(opened, typed, values -> {
            switch (values.text("closing")) {
                case "ended" -> register.end(shown, values.day("endedOn"), values.text("closingReason"), by);
                case "still" -> register.reviewed(shown, by);
                default -> register.mistake(shown, values.text("closingReason"), by);
            }
            return shown.id();
        });
    }

    private static List<Option> closings(EntryKind kind) {
        return Stream.of("still", "ended", "mistaken")
                .filter(way -> kind == EntryKind.RISK || !way.equals("still"))
                .map(way -> new Option(way, PeopleWords.said("closing." + way)))
                .toList();
    }

    /** The name, birth, sex and death of a person. */
    public Opened details(Long personId) {
        PersonDoor.Opened opened = door.change(personId);
        Person person = opened.circle().centre();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("personFirstName", person.firstName());
        values.put("personLastName", person.lastName());
        values.put("personBorn", person.dateOfBirth());
        values.put("personSex", person.sex());
        values.put("personDied", person.died());
        values.put("personDiedOn", person.dateOfDeath());
        values.values().removeIf(java.util.Objects::isNull);
        return opened(opened, "person-details", values, false, person.version());
    }

    public Submission details(Long personId, int version, Long caseId, Map<String, List<String>> typed) {
        Opened opened = details(personId);
        return judged(
                opened,
                typed,
                values -> register.describe(
                                personId,
                                version,
                                new PeopleRegister.Details(
                                        values.text("personFirstName"),
                                        values.text("personLastName"),
                                        values.day("personBorn"),
                                        values.text("personSex"),
                                        values.yes("personDied"),
                                        values.day("personDiedOn")),
                                "former".equals(values.text("nameChange")),
                                by(opened, caseId))
                        .id());
    }

    /** Somebody who is something to the child of this case; {@code personId} null for somebody not known before. */
    public Opened openKin(Long caseId, Long personId, Map<String, Object> begun) {
        Child child = children.findById(caseDoor.look(caseId).childId()).orElseThrow();
        PersonDoor.Opened opened = door.change(child.personId());
        if (personId != null) door.change(personId);
        List<Option> family = children.findByFamilyIdOrderByDateOfBirth(child.familyId()).stream()
                .map(one -> new Option(one.personId().toString(), one.name()))
                .toList();
        Map<String, Object> values = new LinkedHashMap<>(begun);
        values.put("relatedChildren", List.of(child.personId().toString()));
        Opened form = opened(opened, personId == null ? "person-kin-new" : "person-kin-known", values, false, 0);
        Map<String, List<Option>> lists = new LinkedHashMap<>(form.context().lists());
        lists.put("familyPeople", family);
        return new Opened(
                form.viewer(),
                form.form(),
                new FormContext(
                        List.of(), lists, Map.of(), Map.of(), form.context().now()),
                form.begun(),
                child.name(),
                0);
    }

    public Submission kin(Long caseId, Long personId, Map<String, List<String>> typed) {
        Opened opened = openKin(caseId, personId, Map.of());
        Episode episode = caseDoor.look(caseId);
        Child child = children.findById(episode.childId()).orElseThrow();
        Circle circle = door.change(child.personId()).circle();
        By by = by(opened, caseId);
        return judged(opened, typed, values -> {
            Long id = personId != null
                    ? personId
                    : register.add(
                                    values.text("personFirstName"),
                                    values.text("personLastName"),
                                    values.day("personBorn"),
                                    values.text("personSex"),
                                    by)
                            .id();
            for (Object to : (List<?>) values.values().get("relatedChildren"))
                register.relate(id, Long.valueOf(to.toString()), values.relationship(), by);
            if (values.yes("livesWithChild")) movesIn(circle, id, values, by);
            if (values.text("telephone") != null)
                register.reachedBy(
                        id,
                        new PeopleRegister.Reach(PersonContact.Kind.TELEPHONE, values.text("telephone"), false, null),
                        by);
            return id;
        });
    }

    private void movesIn(Circle circle, Long personId, PersonEntryValues values, By by) {
        PersonAddress home = circle.home(circle.centre().id())
                .orElseThrow(() -> new IllegalArgumentException(
                        "The child's address is not on file yet. Record it first, or say that it is not yet known whether"
                                + " they live together."));
        register.livesAt(
                personId,
                new PeopleRegister.Home(home.address(), home.withheld(), home.withheldFrom(), values.day("since")),
                by);
    }

    private interface Act {
        Long on(PersonEntryValues values);
    }

    /** Judges what was typed and carries it out, all of it or nothing; what stands in the way is told with the text kept. */
    private Submission judged(Opened opened, Map<String, List<String>> typed, Act act) {
        FormResult result = forms.read(opened.form(), typed, opened.context());
        if (!result.valid()) return new Submission(opened.form(), opened.context(), result, null);
        try {
            Supplier<Long> acted = () -> transaction.execute(status -> act.on(new PersonEntryValues(result.shared())));
            return new Submission(opened.form(), opened.context(), result, acted.get());
        } catch (ChangedMeanwhile | IllegalArgumentException refused) {
            List<FormError> errors = new ArrayList<>(List.of(new FormError(null, refused.getMessage())));
            FormResult told = new FormResult(result.shared(), result.perSubject(), errors, result.typed());
            return new Submission(opened.form(), opened.context(), told, null);
        }
    }

    private Opened opened(
            PersonDoor.Opened person, String form, Map<String, Object> values, boolean correcting, int version) {
        Form asked = productForms.of(form);
        Map<String, Known> known =
                correcting ? Map.of("correcting", new Known("yes", "", null)) : Map.<String, Known>of();
        FormContext context = new FormContext(
                List.of(), lists(person), known, Map.of(), clock.instant().atZone(SayDate.LONDON));
        return new Opened(
                person.viewer(),
                asked,
                context,
                values.isEmpty() ? Map.of() : forms.asTyped(asked, values, Map.of()),
                person.circle().centre().name(),
                version);
    }

    private static String form(EntryKind kind) {
        return "person-" + kind.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, List<Option>> lists(PersonDoor.Opened person) {
        Map<String, List<Option>> lists = new LinkedHashMap<>();
        lists.put(
                "relationshipKinds",
                Arrays.stream(RelationshipKind.values())
                        .map(kind -> new Option(
                                kind.name(),
                                Words.sentence(
                                        PeopleWords.said("kind." + kind.name().toLowerCase(Locale.ROOT)))))
                        .toList());
        lists.put(
                "hazardKinds",
                Arrays.stream(Hazard.Kind.values())
                        .map(kind -> new Option(
                                kind.name(),
                                PeopleWords.said("hazard." + kind.name().toLowerCase(Locale.ROOT))))
                        .toList());
        lists.put(
                "circlePeople",
                person.circle().people().values().stream()
                        .filter(other ->
                                !other.id().equals(person.circle().centre().id()))
                        .map(other -> new Option(other.id().toString(), other.name()))
                        .toList());
        return lists;
    }

    /** An entry of this person; a withheld one is not put into a form for whoever may not see it. */
    private static PersonEntry entry(PersonDoor.Opened person, EntryKind kind, Long entryId) {
        PersonEntry entry = PersonEntryValues.find(person.circle(), kind, entryId);
        Long personId = person.circle().centre().id();
        boolean hidden = entry instanceof PersonAddress address
                        && person.sight().of(address).text() == null
                || entry instanceof PersonContact contact
                        && person.sight().of(contact).text() == null;
        if (entry == null || !entry.belongsTo(personId))
            throw new NoSuchCase(
                    "This has been ended or corrected already, or there is no such entry. Look at the page of"
                            + " the person as it is now.");
        if (hidden) throw new Refused("This is withheld. Ask the team that holds the case to change it.");
        return entry;
    }

    private static By by(Opened opened, Long caseId) {
        return new By(opened.viewer().username(), caseId);
    }
}
