package org.waymark.goinglive;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Reads the adults and what they are to the children. */
@Component
class PeopleReader {

    private final BroughtIn broughtIn;
    private final Clock clock;

    PeopleReader(BroughtIn broughtIn, Clock clock) {
        this.broughtIn = broughtIn;
        this.clock = clock;
    }

    /** Those who are not here yet; {@code isChild} knows the numbers of the children, here or coming. */
    List<NewPerson> read(Table people, Table relationships, Findings findings, Predicate<String> isChild) {
        Set<String> here = broughtIn.all(BroughtIn.PERSON).keySet();
        Set<String> named = new HashSet<>(here);
        people.rows().forEach(row -> named.add(String.valueOf(row.cell("person_number"))));
        Map<String, List<NewPerson.Tie>> ties = ties(relationships, findings, named, isChild);
        Set<String> seen = new HashSet<>();
        List<NewPerson> coming = new ArrayList<>();
        for (Table.Row row : people.rows()) {
            String number = row.cell("person_number");
            if (number != null && here.contains(number)) continue;
            Cells cells = new Cells(Sheet.PEOPLE, row, findings);
            cells.notAfter(clock.instant(), "date_of_birth");
            if (number != null && !seen.add(number))
                cells.error("person_number", "The person's number stands in more than one row.");
            coming.add(NewPerson.of(cells, ties.getOrDefault(number, List.of())));
        }
        return coming;
    }

    private static Map<String, List<NewPerson.Tie>> ties(
            Table table, Findings findings, Set<String> named, Predicate<String> isChild) {
        Map<String, List<NewPerson.Tie>> ties = new HashMap<>();
        for (Table.Row row : table.rows()) {
            Cells cells = new Cells(Sheet.RELATIONSHIPS, row, findings);
            cells.require("person_number", "");
            cells.require("child_number", "");
            cells.require("relationship", "");
            String person = cells.text("person_number");
            String child = cells.text("child_number");
            if (person != null && !named.contains(person))
                cells.error("person_number", "There is no person with this number in people.csv.");
            if (child != null && !isChild.test(child))
                cells.error("child_number", "There is no child with this number in children.csv.");
            if (person == null || child == null || cells.text("relationship") == null) continue;
            ties.computeIfAbsent(person, key -> new ArrayList<>())
                    .add(new NewPerson.Tie(
                            child,
                            cells.text("relationship"),
                            cells.text("parental_responsibility"),
                            cells.date("since")));
        }
        return ties;
    }
}
