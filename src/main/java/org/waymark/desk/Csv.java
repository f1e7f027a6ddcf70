package org.waymark.desk;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Rows of a file that spreadsheets open (RFC 4180). */
public final class Csv {

    private final StringBuilder text = new StringBuilder();

    /** Adds a row; null is an empty cell. */
    public Csv row(List<?> cells) {
        text.append(cells.stream().map(Csv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** A text that a spreadsheet would take for a formula is kept a text by an apostrophe in front. */
    private static String cell(Object value) {
        String words = Objects.toString(value, "");
        if (!(value instanceof Number) && !words.isEmpty() && "=+-@\t\r\n".indexOf(words.charAt(0)) >= 0)
            words = "'" + words;
        return words.matches("(?s).*[\",\r\n].*") ? '"' + words.replace("\"", "\"\"") + '"' : words;
    }
}
