package org.waymark.child;

import java.util.List;

/**
 * Somebody found.
 *
 * @param score how well it fits: comparable within one search; 100 is all of a name, or one sure number
 * @param nameFit how well the name alone fits, from 0 to 1
 * @param reasons why, the strongest first
 */
public record PersonHit(Long personId, double score, double nameFit, List<Reason> reasons) {

    /** One reason; what it was found by in its own words, or empty. */
    public record Reason(Why why, String found) {}

    public boolean has(Why why) {
        return reasons.stream().anyMatch(reason -> reason.why() == why);
    }
}
