package org.waymark.genogram;

import java.util.ArrayList;
import java.util.List;

/** How much room words take: generously, since the reader's font is not known here. */
final class Measures {

    static final double LINE = 17;
    private static final double CHARACTER = 8.1;
    private static final int WIDE = 16;

    private Measures() {}

    /** The words in lines of at most some sixteen letters; a longer word stays whole. */
    static List<String> lines(List<String> words) {
        List<String> lines = new ArrayList<>();
        for (String text : words) {
            StringBuilder line = new StringBuilder();
            for (String word : text.split(" ")) {
                if (!line.isEmpty() && line.length() + 1 + word.length() > WIDE) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    static double width(Figure figure) {
        int longest =
                lines(figure.words()).stream().mapToInt(String::length).max().orElse(0);
        return Placed.WORDS + Math.max(4, longest) * CHARACTER;
    }

    /** All figures of a picture are equally high, so that each generation stands in a row. */
    static double height(Genogram genogram) {
        int most = genogram.figures().stream()
                .mapToInt(figure -> lines(figure.words()).size())
                .max()
                .orElse(1);
        return Math.max(2 * Placed.HALF, most * LINE + 4);
    }
}
