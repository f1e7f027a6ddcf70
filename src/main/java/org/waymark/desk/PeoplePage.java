package org.waymark.desk;

import java.util.List;

/**
 * The people round a child.
 *
 * @param picture the genogram as SVG; empty where nobody else is known
 * @param kin everybody of the picture, and so the same in words
 * @param home where the child lives, for the household; null where that is not known
 */
public record PeoplePage(
        CaseHeader header,
        Long centre,
        String picture,
        List<Kin> kin,
        PersonLine home,
        List<Resident> household,
        List<PersonLine> homes,
        List<PersonLine> risks,
        List<PersonLine> hazards,
        List<CasePeople.Professional> professionals,
        List<PersonLine> closed,
        boolean mayChange) {

    /**
     * A person and what they are to the child and to others.
     *
     * @param toChild what they are to the child, each to be ended or corrected
     * @param others the same towards others, in sentences
     */
    public record Kin(
            Long personId,
            String name,
            String born,
            boolean nameOnly,
            boolean here,
            boolean household,
            List<PersonLine> toChild,
            List<String> others) {}

    /** Somebody who lives, or lived, at the child's address. */
    public record Resident(Long personId, String name, boolean nameOnly, String dates, boolean now) {}
}
