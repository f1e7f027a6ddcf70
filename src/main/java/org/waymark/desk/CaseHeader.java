package org.waymark.desk;

import java.util.List;

/**
 * Who the case is about and how it stands, at the top of every page of a case.
 *
 * @param born age and date of birth, or the expected date
 * @param alarms for the banner: what is late now, the worst first; empty when nothing is
 * @param hazards what a visitor must know, one sentence each
 */
public record CaseHeader(
        Long episodeId,
        Long childId,
        String name,
        String born,
        String nhsNumber,
        List<Tag> tags,
        List<Alarm> alarms,
        List<String> hazards,
        boolean open,
        boolean restricted) {

    /** Something late: what, and its date with the way to why it was due then. */
    public record Alarm(String what, Due due) {}

    /** A status in words, with the colour of the GOV.UK tag. */
    public record Tag(String words, String colour) {}
}
