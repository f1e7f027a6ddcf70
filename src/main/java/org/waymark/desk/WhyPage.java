package org.waymark.desk;

import java.util.List;

/**
 * Why something is due when it is, as the page says it.
 *
 * @param due the due date in full words
 * @param standing how it stands now, with its colour
 * @param because one sentence: the limit and what it is counted from
 * @param start the event from which it is counted
 * @param facts the rule and where it comes from, line by line
 * @param counting how it was counted, step by step
 * @param doubt where the count does not arrive at the date in the register: a sentence; otherwise null
 * @param earlier the dates that it had before, oldest first
 * @param asked who has been asked to answer for it, oldest first
 */
public record WhyPage(
        Long deadlineId,
        Long episodeId,
        String child,
        String label,
        String due,
        Due standing,
        String because,
        Start start,
        List<Fact> facts,
        WhySteps counting,
        String doubt,
        List<Earlier> earlier,
        List<String> asked) {

    /** The starting event; {@code recordId} null where no record states it. */
    public record Start(String event, String happened, String recorded, Long recordId) {}

    /** A line of the summary. */
    public record Fact(String name, List<String> values) {}

    /** A date that no longer holds: what it was, since when it does not, and why. */
    public record Earlier(String due, String counted, String moved, String why) {}
}
