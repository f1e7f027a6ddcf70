package org.waymark.desk;

import java.util.List;

/**
 * The people round the child, as far as they are on file.
 *
 * @param children the child and its siblings, each with all episodes, closed ones included
 * @param professionals label and name
 * @param referrer who told us; for staff only and never carried into anything a family receives; null if not on file
 */
public record CasePeople(List<Relative> children, List<Professional> professionals, Professional referrer) {

    /** A child of the family; {@code here} is the child of this page. */
    public record Relative(String name, String born, boolean here, List<EpisodeLink> episodes) {}

    /** An episode of a child. */
    public record EpisodeLink(Long id, String words, boolean readable, boolean here) {}

    /** Somebody who works with the child. */
    public record Professional(String role, String name) {}
}
