package org.waymark.desk;

import java.util.List;

/**
 * The chronology of a child, or of several together.
 *
 * @param lines the significant events that were asked for, oldest first
 * @param aside those that stand for nobody any more
 * @param siblings the brothers and sisters who may be put beside the child
 * @param from as it was asked for, or empty
 * @param problem what is wrong with the days asked for; null where nothing is
 * @param entered when something was last entered, in words
 * @param old whether that is long ago
 * @param mayEnter whether the viewer may enter an event
 * @param mayJudge the cases of which the viewer may say what an event meant
 * @param made for the printed page: for whom, which days, made when and by whom
 */
public record ChronologyPage(
        CaseHeader header,
        List<ChronologyLine> lines,
        List<ChronologyLine> aside,
        List<Sibling> siblings,
        String from,
        String to,
        String problem,
        String entered,
        boolean old,
        boolean mayEnter,
        List<Long> mayJudge,
        String made) {

    /** A brother or sister with a case that the viewer may read. */
    public record Sibling(Long childId, String name, boolean chosen) {}

    /** Whether it is about more than one child. */
    public boolean isMerged() {
        return siblings.stream().anyMatch(Sibling::chosen);
    }
}
