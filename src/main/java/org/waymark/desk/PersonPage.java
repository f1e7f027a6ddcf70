package org.waymark.desk;

import java.util.List;

/**
 * A person across all families.
 *
 * @param cases of the children to whom the person is something, and of the person
 * @param sex in words; empty where nobody has said
 * @param united which records became one with this one, and are two again where they are
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
        List<United> united,
        List<ChildCases> cases,
        boolean mayChange) {

    /**
     * Two records that became one.
     *
     * @param undoable whether they are one now, and this is the record on which everything stands
     */
    public record United(Long unionId, String words, boolean undoable) {}

    /**
     * The cases of a child.
     *
     * @param ask whom to ask where the viewer may not read them; else null
     */
    public record ChildCases(String name, String relation, List<CasePeople.EpisodeLink> links, String ask) {}
}
