package org.waymark.desk;

import java.util.List;

/**
 * Those who work with the child, and who told us, as far as they are on file.
 *
 * @param professionals label and name
 * @param referrer who told us; for staff only and never carried into anything a family receives; null if not on file
 */
public record CasePeople(List<Professional> professionals, Professional referrer) {

    /** An episode of a child. */
    public record EpisodeLink(Long id, String words, boolean readable, boolean here) {}

    /** Somebody who works with the child. */
    public record Professional(String role, String name) {}
}
