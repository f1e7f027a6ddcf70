package org.waymark.desk;

import java.util.List;

/**
 * A child referred, as the duty board shows it: what is to be done, by whom, by when (Climbie R19).
 *
 * @param source who told us, in words; empty where not recorded
 * @param decided whether the referral has been decided
 * @param state how it stands, in words
 * @param steps what is still to be done; empty when nothing is
 */
public record DutyRow(
        Long episodeId,
        String child,
        boolean restricted,
        String received,
        String source,
        String team,
        boolean decided,
        String state,
        List<Step> steps) {

    /** One thing to be done. */
    public record Step(String taskId, String name, String who, boolean held, Due due) {}

    /** Whether anything is late. */
    public boolean isLate() {
        return steps.stream().anyMatch(step -> step.due().isLate());
    }
}
