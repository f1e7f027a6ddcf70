package org.waymark.genogram;

import java.util.List;

/**
 * A line of the picture: a couple, with or without children; one parent with children; or brothers and sisters whose parents
 * are not known.
 *
 * @param adults none, one or two
 * @param children may be empty for a couple
 */
public record Union(List<Long> adults, List<Long> children, Bond bond) {

    /** How the adults stand to each other, or to the children. */
    public enum Bond {
        MARRIED,
        PARTNERS,
        SEPARATED,
        PARENTS,
        /** Brings the children up without being their parent. */
        CARE
    }
}
