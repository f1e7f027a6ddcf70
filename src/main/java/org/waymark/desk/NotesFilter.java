package org.waymark.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.util.UriComponentsBuilder;
import org.waymark.casefile.NoteKind;

/**
 * What narrows the list of a case's notes; all of it stands in the address.
 *
 * @param kind the code of a kind, or empty
 * @param by the username of a writer, or empty
 * @param from as typed, year first, or empty
 * @param to the last day, as typed, or empty
 */
public record NotesFilter(
        Long episodeId, String kind, boolean significant, String by, String from, String to, int page) {

    Set<NoteKind> kinds() {
        NoteKind one = NoteKind.of(kind);
        return one.code().equals(kind) ? Set.of(one) : Set.of(NoteKind.values());
    }

    /** The first day that counts; null where none was typed or it is no real date. */
    LocalDate firstDay() {
        return day(from);
    }

    /** The last day that counts; null where none was typed or it is no real date. */
    LocalDate lastDay() {
        return day(to);
    }

    /** What cannot be read of what was typed, in sentences. */
    public List<String> problems() {
        return List.of(from, to).stream()
                .filter(typed -> !typed.isBlank() && day(typed) == null)
                .map(typed -> "\u201c" + typed + "\u201d is not a real date. Write it like 2026-04-07.")
                .toList();
    }

    public boolean narrows() {
        return !kind.isEmpty() || significant || !by.isEmpty() || !from.isEmpty() || !to.isEmpty();
    }

    /** The address of another page of the same list. */
    public String addressOfPage(int number) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/case/" + episodeId + "/notes");
        if (!kind.isEmpty()) address.queryParam("kind", "{kind}");
        if (significant) address.queryParam("significant", "true");
        if (!by.isEmpty()) address.queryParam("by", "{by}");
        if (!from.isEmpty()) address.queryParam("from", "{from}");
        if (!to.isEmpty()) address.queryParam("to", "{to}");
        address.queryParam("page", number);
        return address.encode()
                .buildAndExpand(Map.of("kind", kind, "by", by, "from", from, "to", to))
                .toUriString();
    }

    private static LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }
}
