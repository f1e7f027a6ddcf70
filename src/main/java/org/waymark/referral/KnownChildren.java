package org.waymark.referral;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.access.Viewer;
import org.waymark.casefile.SearchReach;
import org.waymark.child.Child;
import org.waymark.child.ChildFinder;
import org.waymark.child.PeopleRegister;
import org.waymark.child.PersonName;
import org.waymark.child.Why;
import org.waymark.wording.Wording;

/** Asks whether a child of a contact is known already, and keeps the file's own name where the contact says another. */
@Component
class KnownChildren {

    private final ChildFinder finder;
    private final SearchReach reach;
    private final PeopleRegister register;

    KnownChildren(ChildFinder finder, SearchReach reach, PeopleRegister register) {
        this.finder = finder;
        this.reach = reach;
        this.register = register;
    }

    /** The name and date of birth on file. */
    record Name(String first, String last, LocalDate born) {
        static Name of(Child child) {
            return new Name(child.firstName(), child.lastName(), child.dateOfBirth());
        }
    }

    /** The question to ask about a child; empty where there is nobody like it, or one who is it without doubt. */
    Optional<KnownChoices.Question> question(int number, Map<String, Object> said, Viewer viewer) {
        String first = (String) said.get("childFirstName");
        String last = (String) said.get("childLastName");
        LocalDate born = (LocalDate) said.get("childDateOfBirth");
        if (finder.isSure(first, last, born)) return Optional.empty();
        List<KnownChoices.Option> options = finder
                .possible(
                        first,
                        last,
                        born,
                        Objects.toString(said.get("childNhsNumber"), null),
                        Objects.toString(said.get("childUpn"), null),
                        reach.of(viewer))
                .stream()
                .map(KnownChildren::option)
                .toList();
        String name = ((first == null ? "" : first) + " " + last).strip();
        return options.isEmpty() ? Optional.empty() : Optional.of(new KnownChoices.Question(number, name, options));
    }

    private static KnownChoices.Option option(ChildFinder.Possible possible) {
        Child child = possible.child();
        boolean restricted = possible.hit().has(Why.NAME_ONLY);
        List<String> reasons = possible.hit().reasons().stream()
                .filter(reason -> reason.why() != Why.NAME_ONLY)
                .map(reason -> Wording.of("search.why." + reason.why().code())
                        + (reason.found().isEmpty() ? "" : " “" + reason.found() + "”"))
                .toList();
        return new KnownChoices.Option(
                child.id(),
                child.name(),
                restricted ? null : child.dateOfBirth(),
                restricted ? null : child.nhsNumber(),
                restricted,
                reasons);
    }

    /** The names on file before the contact is recorded. */
    Map<Long, Name> names(List<Child> children) {
        Map<Long, Name> names = new HashMap<>();
        children.forEach(child -> names.put(child.id(), Name.of(child)));
        return names;
    }

    /**
     * Gives the child its name and date of birth back where a contact said others: a caller may have misheard, and the
     * file knows better. What the caller said stays in the record, and another name is found by searching.
     */
    void keepName(Child child, Name before, String by, Long episodeId) {
        Name said = Name.of(child);
        if (said.equals(before)) return;
        child.called(before.first(), before.last(), before.born());
        boolean sameName = before.first() == null
                || (said.first() + " " + said.last()).equalsIgnoreCase(before.first() + " " + before.last());
        if (!sameName)
            register.alsoCalled(
                    child.personId(),
                    PersonName.Kind.KNOWN_AS,
                    said.first(),
                    said.last(),
                    null,
                    new PeopleRegister.By(by, episodeId));
    }
}
