package org.waymark.desk;

import java.util.List;

/** A child found by a search, with the episodes that the viewer may read. */
public record FoundChild(
        Long childId, String name, String born, String nhsNumber, List<CasePeople.EpisodeLink> episodes) {}
