package org.waymark.worklist;

import java.util.List;
import java.util.stream.Stream;

/**
 * A worker's record that waits for a signature, with what changed since it was last sent back (practice 4).
 *
 * @param written when and by whom, in words
 * @param parts the whole record in the order of its form
 * @param returned how often it was sent back before
 * @param changes what differs from the text that was sent back; empty where it never was, or nothing was changed
 * @param comments what was asked when it was last sent back
 */
public record Submitted(
        Long recordId, String written, List<Part> parts, int returned, List<Change> changes, List<Comment> comments) {

    /** A part of the record under a heading; {@code title} null where the form gives none. */
    public record Part(String title, List<Answer> answers, List<Part> within) {

        private Stream<Answer> all() {
            return Stream.concat(answers.stream(), within.stream().flatMap(Part::all));
        }
    }

    /** A question and its answer, line by line; {@code change} null where it reads as it did before. */
    public record Answer(String question, List<String> lines, Change change) {}

    /**
     * How an answer differs from the one that was sent back.
     *
     * @param kind {@code changed} (one value for another), {@code reworded}, {@code added} or {@code removed}
     * @param before as it was; empty for an added one
     * @param after as it is; empty for a removed one
     * @param pieces of a reworded text, in order
     */
    public record Change(String question, String kind, String before, String after, List<Piece> pieces) {}

    /** Some words of a reworded text: {@code same}, {@code added} or {@code removed}. */
    public record Piece(String kind, String text) {}

    /**
     * What was asked about one question, and whether its answer was changed since.
     *
     * @param question in words
     */
    public record Comment(String question, String text, boolean changed) {}

    /** The questions that are answered, in words, each once. */
    public List<String> questions() {
        return parts.stream()
                .flatMap(Part::all)
                .map(Answer::question)
                .distinct()
                .toList();
    }

    /** What was taken out, so that it stands in the record no more. */
    public List<Change> removed() {
        return changes.stream()
                .filter(change -> change.kind().equals("removed"))
                .toList();
    }

    /** How many comments led to a change. */
    public long addressed() {
        return comments.stream().filter(Comment::changed).count();
    }
}
