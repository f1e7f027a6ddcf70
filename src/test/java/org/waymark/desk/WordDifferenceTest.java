package org.waymark.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.worklist.Submitted.Piece;

/** What changed in a text, word by word, in the order in which a person reads it. */
class WordDifferenceTest {

    @Test
    void aReplacedWordStandsBeforeTheOneThatReplacesIt() {
        assertThat(WordDifference.of("She goes home alone.", "She walks home alone."))
                .containsExactly(
                        new Piece("same", "She "),
                        new Piece("removed", "goes"),
                        new Piece("added", "walks"),
                        new Piece("same", " home alone."));
    }

    @Test
    void nothingIsLostHoweverTheTextsDiffer() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            String before = text(random);
            String after = text(random);
            List<Piece> pieces = WordDifference.of(before, after);
            assertThat(without("added", pieces)).as("before, seed " + seed).isEqualTo(before);
            assertThat(without("removed", pieces)).as("after, seed " + seed).isEqualTo(after);
        }
    }

    private static String without(String kind, List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> !piece.kind().equals(kind))
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    private static String text(Random random) {
        List<String> words = List.of("Ada", "mother's", "home", "\n", ", ", "\u2019", "seen", " ", "7", "\uD83D\uDE00");
        return IntStream.range(0, random.nextInt(40))
                .mapToObj(at -> words.get(random.nextInt(words.size())))
                .collect(Collectors.joining(" "));
    }
}
