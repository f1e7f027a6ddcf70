package org.waymark.child;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.child.MovedRows.Moved;

/**
 * Makes two files of one child one, and two again. The file that goes stays where it is and points to the one that is kept;
 * whatever hangs on the child or on the person of it is handed over row by row, and each row says what it was before.
 */
@Component
@Transactional
public class ChildMerges {

    /** What hangs on a child, and on a person; the schema test says when something is missing here. */
    public static final Map<String, List<String>> OF_CHILD = Map.of("episode", List.of("child_id"));

    public static final Map<String, List<String>> OF_PERSON = Map.of(
            "person_name", List.of("person_id"),
            "person_address", List.of("person_id"),
            "person_contact", List.of("person_id"),
            "hazard", List.of("person_id"),
            "person_risk", List.of("person_id", "to_person_id"),
            "relationship", List.of("from_person_id", "to_person_id"),
            "person", List.of("merged_into"));

    public static final Map<String, List<String>> OF_FAMILY =
            Map.of("child", List.of("family_id"), "meeting", List.of("family_id"));

    private final Children children;
    private final SearchIndex index;
    private final MovedRows rows;
    private final EntityManager entities;
    private final JdbcClient jdbc;

    ChildMerges(Children children, SearchIndex index, MovedRows rows, EntityManager entities, JdbcClient jdbc) {
        this.children = children;
        this.index = index;
        this.rows = rows;
        this.entities = entities;
        this.jdbc = jdbc;
    }

    /** Hands everything of the one child to the other, who is described so from now on. */
    public List<Moved> merge(Long kept, Long other, ChildFacts facts, boolean oneFamily) {
        Child child = children.findById(kept).orElseThrow();
        Child gone = children.findById(other).orElseThrow();
        List<Moved> moved =
                new ArrayList<>(MovedRows.described("child", kept, described(child.facts()), described(facts)));
        Long keptPerson = person(kept);
        Long otherPerson = person(other);
        Long family = gone.familyId();
        child.restate(facts);
        entities.flush();
        moved.addAll(rows.hand(OF_CHILD, other, kept, Map.of()));
        moved.addAll(rows.hand(OF_PERSON, otherPerson, keptPerson, Map.of()));
        if (oneFamily && !family.equals(child.familyId()))
            moved.addAll(rows.hand(OF_FAMILY, family, child.familyId(), Map.of()));
        jdbc.sql("update child set merged_into = ? where id = ?")
                .params(kept, other)
                .update();
        jdbc.sql("update person set merged_into = ? where id = ?")
                .params(keptPerson, otherPerson)
                .update();
        jdbc.sql("delete from search_key where person_id = ?")
                .param(otherPerson)
                .update();
        afresh();
        index.index(List.of(keptPerson));
        return moved;
    }

    /** Two again: each row that still stands as it was handed over goes back. */
    public void undo(Long kept, Long other, List<Moved> moved) {
        entities.flush();
        jdbc.sql("update child set merged_into = null where id = ?")
                .param(other)
                .update();
        jdbc.sql("update person set merged_into = null where id = (select person_id from child where id = ?)")
                .param(other)
                .update();
        Map<String, String> now =
                described(children.findById(kept).orElseThrow().facts());
        MovedRows.backInto(now, moved);
        rows.back(moved);
        afresh();
        Child child = children.findById(kept).orElseThrow();
        child.restate(facts(now));
        entities.flush();
        index.index(List.of(person(kept), person(other)));
    }

    /** The child whose file holds what was on this one's; the child itself where nothing was merged. */
    @Transactional(readOnly = true)
    public Long resolved(Long childId) {
        Long into = jdbc.sql("select merged_into from child where id = ?")
                .param(childId)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .optional()
                .flatMap(found -> found)
                .orElse(null);
        return into == null ? childId : resolved(into);
    }

    private Long person(Long childId) {
        return jdbc.sql("select person_id from child where id = ?")
                .param(childId)
                .query(Long.class)
                .single();
    }

    /** What was changed beneath the entities is read again. */
    private void afresh() {
        entities.flush();
        entities.clear();
    }

    /** The facts as words, by field; null for what is not known. */
    public static Map<String, String> described(ChildFacts facts) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("firstName", facts.firstName());
        all.put("lastName", facts.lastName());
        all.put("dateOfBirth", text(facts.dateOfBirth()));
        all.put("expectedDateOfBirth", text(facts.expectedDateOfBirth()));
        all.put("sex", facts.sex());
        all.put("ethnicity", facts.ethnicity());
        all.put("disability", facts.disability());
        all.put("nhsNumber", facts.nhsNumber());
        all.put("upn", facts.upn());
        all.put("address", facts.address());
        all.put("dateOfDeath", text(facts.dateOfDeath()));
        all.put("restricted", facts.restricted() ? "yes" : null);
        return all;
    }

    /** The other way round. */
    public static ChildFacts facts(Map<String, String> words) {
        return new ChildFacts(
                words.get("firstName"),
                words.get("lastName"),
                day(words.get("dateOfBirth")),
                day(words.get("expectedDateOfBirth")),
                words.get("sex"),
                words.get("ethnicity"),
                words.get("disability"),
                words.get("nhsNumber"),
                words.get("upn"),
                words.get("address"),
                day(words.get("dateOfDeath")),
                "yes".equals(words.get("restricted")));
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static java.time.LocalDate day(String text) {
        return text == null ? null : java.time.LocalDate.parse(text);
    }
}
