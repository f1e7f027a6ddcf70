package org.waymark.genogram;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;

/**
 * A picture laid out, in pixels.
 *
 * @param boxes each figure with its words, by person
 * @param lines the corners of each line, with the union to which it belongs
 */
record Placed(Map<Long, Rectangle2D> boxes, List<Line> lines, double width, double height) {

    /** Half the width of a symbol. */
    static final double HALF = 22;

    /** Where the words begin, from the left of the box. */
    static final double WORDS = 2 * HALF + 8;

    /** From an adult to the point where the couple's lines meet, or from there to a child. */
    record Line(Union union, Long person, boolean down, List<Point2D> corners) {}
}
