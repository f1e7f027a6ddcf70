package org.waymark.desk;

import java.time.Instant;
import java.util.List;
import org.waymark.casefile.RoughDate;

/**
 * One significant event, for one child or several.
 *
 * @param at by which lines of one day are ordered
 * @param what what happened, in one line
 * @param forOthers the same as it may leave the authority: without words that may tell who the referrer was
 * @param knownFrom from whom or from what paper it is known, or null
 * @param address of the record or note behind it, or null
 * @param entryId the number of the entry made by hand, by which it is amended; null for what the file itself tells
 * @param children for whom it stands
 */
public record ChronologyLine(
        RoughDate when,
        Instant at,
        String what,
        String forOthers,
        String knownFrom,
        String address,
        Long entryId,
        List<ForChild> children) {

    /**
     * What the line is for one child.
     *
     * @param key under which remarks on it are kept
     * @param meaning what it meant for the child, or null
     * @param meaningBy who said so and when, in words; null where nobody has
     * @param earlier what was said before, with who and when; newest first
     * @param setAside why it is not significant for this child; null where it is
     * @param setAsideBy who said so and when, in words
     * @param recordedAt when it was written down
     * @param foundBySystem whether nobody wrote it down: the product noticed it
     * @param lastRemark the newest remark, by which a second writer is noticed; 0 for none
     */
    public record ForChild(
            Long episodeId,
            Long childId,
            String name,
            String key,
            String meaning,
            String meaningBy,
            List<String> earlier,
            String setAside,
            String setAsideBy,
            Instant recordedAt,
            String recordedBy,
            boolean foundBySystem,
            long lastRemark) {

        public boolean isAside() {
            return setAside != null;
        }
    }

    /** Whether it is significant for nobody any more. */
    public boolean isAside() {
        return children.stream().allMatch(ForChild::isAside);
    }

    /** For whom it stands, those aside for whom it is not significant. */
    public List<ForChild> standing() {
        return children.stream().filter(child -> !child.isAside()).toList();
    }

    /** Whether it meant the same for all of them, said once by one person. */
    public boolean isSaidAlike() {
        return standing().stream()
                        .map(child -> child.meaning() + child.meaningBy())
                        .distinct()
                        .count()
                == 1;
    }
}
