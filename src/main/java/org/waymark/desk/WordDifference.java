package org.waymark.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.text.diff.CommandVisitor;
import org.apache.commons.text.diff.StringsComparator;
import org.waymark.worklist.Submitted.Piece;

/** Compares two texts word by word: each different word stands for one character, and those are compared. */
final class WordDifference {

    private static final Pattern WORD = Pattern.compile("\\s+|[\\p{L}\\p{N}'\u2019-]+|[^\\s\\p{L}\\p{N}]");

    private final Map<String, Character> codes = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    private WordDifference() {}

    /** What is the same, what was added and what was removed, in order; neighbours of a kind are one piece. */
    static List<Piece> of(String before, String after) {
        WordDifference difference = new WordDifference();
        Pieces pieces = difference.new Pieces();
        new StringsComparator(difference.coded(before), difference.coded(after))
                .getScript()
                .visit(pieces);
        return pieces.all();
    }

    private String coded(String text) {
        StringBuilder coded = new StringBuilder();
        WORD.matcher(text).results().map(MatchResult::group).forEach(word -> coded.append(code(word)));
        return coded.toString();
    }

    private char code(String word) {
        return codes.computeIfAbsent(word, fresh -> {
            words.add(fresh);
            return (char) (words.size() - 1);
        });
    }

    /** Gathers neighbours; where words were replaced, what was removed stands before what was added. */
    private final class Pieces implements CommandVisitor<Character> {

        private final List<Piece> done = new ArrayList<>();
        private final StringBuilder same = new StringBuilder();
        private final StringBuilder removed = new StringBuilder();
        private final StringBuilder added = new StringBuilder();

        @Override
        public void visitKeepCommand(Character word) {
            close("removed", removed);
            close("added", added);
            same.append(words.get(word));
        }

        @Override
        public void visitInsertCommand(Character word) {
            close("same", same);
            added.append(words.get(word));
        }

        @Override
        public void visitDeleteCommand(Character word) {
            close("same", same);
            removed.append(words.get(word));
        }

        private void close(String kind, StringBuilder text) {
            if (!text.isEmpty()) done.add(new Piece(kind, text.toString()));
            text.setLength(0);
        }

        List<Piece> all() {
            close("same", same);
            close("removed", removed);
            close("added", added);
            return List.copyOf(done);
        }
    }
}
