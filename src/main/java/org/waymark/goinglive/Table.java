package org.waymark.goinglive;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of a file, each as its cells by column.
 *
 * @param rows those that are whole; what is wrong with others stands in the findings
 */
record Table(Sheet sheet, List<Row> rows) {

    /** So many rows a file may have: an authority with more open cases brings them in team by team. */
    static final int MOST_ROWS = 20_000;

    private static final Pattern LINE = Pattern.compile("line(?: number)?:? ?(\\d+)");

    /** A row; {@code number} as a spreadsheet counts. */
    record Row(int number, Map<String, String> cells) {

        /** The cell without the spaces around it; null where it is empty or the file has no such column. */
        String cell(String column) {
            return cells.get(column);
        }
    }

    /** Reads the text; what is wrong goes to the findings. */
    static Table read(Sheet sheet, String text, Findings findings) {
        List<Row> rows = new ArrayList<>();
        String body = withoutHint(text);
        int shift = body.length() == text.length() ? 0 : 1;
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(body))
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(body), format)) {
            List<String> names = null;
            for (CSVRecord line : parser) {
                int number = (int) line.getRecordNumber() + shift;
                if (isBlank(line)) continue;
                if (names == null) {
                    names = names(sheet, line, findings);
                    if (names == null) return new Table(sheet, List.of());
                    continue;
                }
                if (rows.size() == MOST_ROWS) {
                    findings.error(
                            sheet,
                            number,
                            null,
                            null,
                            "The file has more than %,d rows. Bring the cases in team by team, each with files of its own."
                                    .formatted(MOST_ROWS));
                    return new Table(sheet, List.of());
                }
                Row row = row(sheet, number, line, names, findings);
                if (row != null) rows.add(row);
            }
            if (names == null)
                findings.error(sheet, null, null, null, "The file has no first row with the names of the columns.");
        } catch (IOException | java.io.UncheckedIOException | IllegalStateException broken) {
            findings.error(sheet, lineOf(broken), null, null, sentence(broken));
            return new Table(sheet, List.of());
        }
        return new Table(sheet, rows);
    }

    /** Excel may name the separator in a first line of its own. */
    private static String withoutHint(String text) {
        return text.matches("(?s)(?i)\"?sep=.\"?\\R.*") ? text.substring(text.indexOf('\n') + 1) : text;
    }

    /** What stands most often in the first row outside quotes. */
    private static char delimiter(String text) {
        String first = text.lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("")
                .replaceAll("\"[^\"]*\"", "");
        char best = ',';
        for (char candidate : new char[] {';', '\t'})
            if (count(first, candidate) > count(first, best)) best = candidate;
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(each -> each == wanted).count();
    }

    private static boolean isBlank(CSVRecord line) {
        return line.stream().allMatch(String::isBlank);
    }

    private static List<String> names(Sheet sheet, CSVRecord line, Findings findings) {
        List<String> names =
                line.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
        if (names.stream().noneMatch(name -> sheet.column(name).isPresent())) {
            findings.error(
                    sheet,
                    1,
                    null,
                    line.get(0),
                    "The first row does not hold the names of the columns. Take the template.");
            return null;
        }
        Set<String> seen = new HashSet<>();
        boolean whole = true;
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            String sentence = name.isEmpty()
                    ? "Column " + (i + 1) + " has no name in the first row. Name it or take it out."
                    : sheet.column(name).isEmpty()
                            ? "There is no column '" + line.get(i).strip() + "' in " + sheet.fileName()
                                    + ". Take it out, or look up how it is spelled."
                            : !seen.add(name) ? "The column '" + name + "' stands twice in the first row." : null;
            if (sentence == null) continue;
            findings.error(sheet, 1, name.isEmpty() ? null : name, null, sentence);
            whole = false;
        }
        for (Column column : sheet.columns()) {
            if (!column.required().equals("always") || seen.contains(column.name())) continue;
            findings.error(sheet, 1, column.name(), null, "The column '" + column.name() + "' is missing.");
            whole = false;
        }
        return whole ? names : null;
    }

    private static Row row(Sheet sheet, int number, CSVRecord line, List<String> names, Findings findings) {
        if (line.size() != names.size()) {
            findings.error(
                    sheet,
                    number,
                    null,
                    line.get(0),
                    "This row has " + line.size() + (line.size() == 1 ? " cell" : " cells") + " and the first row "
                            + names.size() + ". A separator or a quotation mark is missing, or the row was cut off.");
            return null;
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String cell = line.get(i).strip();
            if (!cell.isEmpty()) cells.put(names.get(i), cell);
        }
        return new Row(number, cells);
    }

    private static String sentence(Exception broken) {
        return String.valueOf(broken.getMessage()).contains("EOF")
                ? "A quotation mark that opens here is never closed. Close it, or write it twice where it belongs to the text."
                : "A quotation mark stands where none may stand. Write it twice where it belongs to the text.";
    }

    private static Integer lineOf(Exception broken) {
        Matcher line = LINE.matcher(String.valueOf(broken.getMessage()));
        return line.find() ? Integer.valueOf(line.group(1)) : null;
    }
}
