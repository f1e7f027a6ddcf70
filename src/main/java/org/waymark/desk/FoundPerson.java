package org.waymark.desk;

import java.util.List;

/**
 * Somebody found by a search, as the page shows it.
 *
 * @param restricted whether no more than the name is shown
 * @param reasons why, in words
 * @param children the child itself, or the children round an adult
 */
public record FoundPerson(
        String name,
        boolean adult,
        boolean restricted,
        String born,
        String nhsNumber,
        List<String> reasons,
        List<FoundChild> children) {

    /** A child with the cases that may be read; a restricted one with none. */
    public record FoundChild(String name, String born, boolean restricted, List<CasePeople.EpisodeLink> episodes) {}
}
