package org.waymark.genogram;

import java.util.List;

/**
 * A person of the picture.
 *
 * @param id any number, unique in the picture
 * @param generation 0 for the child whom it is about and those of the same generation, -1 for parents, -2 for grandparents
 * @param inside what stands in the symbol: the age; may be empty
 * @param words lines beside the symbol: name, birth, what must be seen at once; the first is the name
 * @param index whether the picture is drawn for this child
 * @param household whether the person lives with that child
 */
public record Figure(
        Long id,
        int generation,
        Shape shape,
        boolean died,
        String inside,
        List<String> words,
        boolean index,
        boolean household) {

    /** The conventional symbols: square, circle, diamond, triangle. */
    public enum Shape {
        MALE,
        FEMALE,
        NOT_KNOWN,
        UNBORN
    }

    /** The line of words about a name, shortened for nobody. */
    public String name() {
        return words.isEmpty() ? "" : words.get(0);
    }
}
