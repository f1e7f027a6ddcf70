package org.waymark.goinglive;

/**
 * A column of a file.
 *
 * @param name as it stands in the first row
 * @param form what a cell may hold
 * @param codes the codes that a cell may hold, as it is said in words; empty where it holds something else
 * @param required in words: {@code always}, when, or empty
 * @param about what it means, one sentence
 * @param example a value
 */
public record Column(String name, Form form, String codes, String required, String about, String example) {

    /** What a cell may hold. */
    public enum Form {
        TEXT("text"),
        DATE("date"),
        MOMENT("date or date and time"),
        NUMBER("whole number"),
        CODE("one of the codes");

        private final String words;

        Form(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
