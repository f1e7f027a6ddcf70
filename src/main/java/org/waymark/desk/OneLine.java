package org.waymark.desk;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.waymark.wording.Wording;

/** Says an answer of a record in one line. */
final class OneLine {

    private static final int LONGEST = 240;
    private static final Map<String, String> FAMILIES =
            Map.of("initialCategoryOfAbuse", "category", "latestCategoryOfAbuse", "category");

    private final StaffNames.Book staff;

    OneLine(StaffNames.Book staff) {
        this.staff = staff;
    }

    /** The value of a field in words; empty for none. */
    String of(String key, Object value) {
        if (value == null) return "";
        if (value instanceof Collection<?> several)
            return several.stream().map(one -> of(key, one)).collect(Collectors.joining(", "));
        if (value instanceof ZonedDateTime moment) return SayDate.weekdayOf(moment.toInstant());
        if (value instanceof LocalDate day) return SayDate.day(day);
        String text = value.toString().strip();
        if (text.isEmpty()) return "";
        String worded = Wording.of(FAMILIES.getOrDefault(key, key) + "." + text, "");
        if (!worded.isEmpty()) return worded;
        if (staff.names().containsKey(text)) return staff.of(text);
        return text.matches("[a-z0-9]+(-[a-z0-9]+)*") ? Words.spelled(text) : begin(text);
    }

    /** The beginning of a text, whole sentences where that is long enough. */
    static String begin(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= LONGEST) return line;
        int sentence = line.lastIndexOf(". ", LONGEST);
        if (sentence > LONGEST / 3) return line.substring(0, sentence + 1);
        int word = line.lastIndexOf(' ', LONGEST);
        return line.substring(0, word > 0 ? word : LONGEST) + " …";
    }
}
