package org.waymark.desk;

import java.util.List;

/** A child of the family with every episode, the newest first; {@code here} is the child of the page. */
public record ChildEpisodes(String name, String born, boolean here, List<Row> rows) {

    /**
     * An episode in a line; empty where something is not known or may not be read.
     *
     * @param outcome how it ended: the reason for closing, or what was decided
     * @param stage the stage that it has reached
     * @param worker the lead worker, or the last one
     */
    public record Row(
            Long id,
            String state,
            String from,
            String to,
            String outcome,
            String stage,
            String worker,
            boolean readable,
            boolean here) {}
}
