package org.waymark.goinglive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the reading of the files found, so many that a person can still do something about them. */
class Findings {

    /** The most that are kept; of more the number is known. */
    static final int MOST_KEPT = 2_000;

    private static final int LONGEST_VALUE = 60;

    private final List<Finding> kept = new ArrayList<>();
    private int errors;
    private int notices;

    void error(Sheet sheet, Integer row, String column, String value, String sentence) {
        errors++;
        keep(sheet.fileName(), row, column, value, true, sentence);
    }

    /** About a file that is none of ours, or about all of them. */
    void error(String file, String sentence) {
        errors++;
        keep(file, null, null, null, true, sentence);
    }

    void notice(Sheet sheet, Integer row, String column, String value, String sentence) {
        notices++;
        keep(sheet.fileName(), row, column, value, false, sentence);
    }

    private void keep(String file, Integer row, String column, String value, boolean error, String sentence) {
        if (kept.size() >= MOST_KEPT) return;
        kept.add(new Finding(file, row, column, shortened(value), error, sentence));
    }

    private static String shortened(String value) {
        if (value == null) return null;
        String line = value.replaceAll("\\p{Cntrl}", " ").strip();
        return line.length() <= LONGEST_VALUE ? line : line.substring(0, LONGEST_VALUE) + "…";
    }

    boolean hasErrors() {
        return errors > 0;
    }

    int errors() {
        return errors;
    }

    int notices() {
        return notices;
    }

    /** Errors first, then by file and row. */
    List<Finding> inOrder() {
        return kept.stream()
                .sorted(Comparator.comparing((Finding finding) -> !finding.error())
                        .thenComparing(Finding::file)
                        .thenComparing(Finding::row, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }
}
