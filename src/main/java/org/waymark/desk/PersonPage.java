package org.waymark.desk;

import java.util.List;

/**
 * A person across all families.
 *
 * @param cases of the children to whom the person is something, and of the person
 * @param sex in words; empty where nobody has said
 */
public record PersonPage(
        Long id,
        String name,
        String born,
        String sex,
        List<PersonLine> names,
        List<PersonLine> addresses,
        List<PersonLine> contacts,
        List<PersonLine> relationships,
        List<PersonLine> risks,
        List<PersonLine> hazards,
        List<PersonLine> closed,
        List<ChildCases> cases,
        boolean mayChange) {

    /**
     * The cases of a child.
     *
     * @param ask whom to ask where the viewer may not read them; else null
     */
    public record ChildCases(String name, String relation, List<CasePeople.EpisodeLink> links, String ask) {}
}
