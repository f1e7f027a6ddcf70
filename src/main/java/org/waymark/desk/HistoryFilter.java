package org.waymark.desk;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;
import org.waymark.casefile.RoughDate;

/**
 * What narrows a case's history; all of it stands in the address.
 *
 * @param kind the code of a kind, or empty
 * @param by the username of a person, or empty
 * @param from the first day as typed, or empty
 * @param to the last day as typed, or empty
 */
public record HistoryFilter(Long episodeId, String kind, String by, String from, String to, int page) {

    boolean admits(HistoryEntry entry) {
        LocalDate day = SayDate.london(entry.at()).toLocalDate();
        return (kind.isEmpty() || kind.equals(entry.kind()))
                && (by.isEmpty() || by.equals(entry.by()))
                && RoughDate.of(day)
                        .isWithin(
                                RoughDate.of(from).map(RoughDate::first).orElse(null),
                                RoughDate.of(to).map(RoughDate::last).orElse(null));
    }

    /** What cannot be read of the days typed; null where nothing is wrong. */
    public String problem() {
        return Stream.of(from, to)
                .filter(typed -> !typed.isBlank() && RoughDate.of(typed).isEmpty())
                .map(typed -> "\u201c" + typed
                        + "\u201d is no date. Write a day, a month or a year, like 14 March 2019, March"
                        + " 2019 or 2019.")
                .findFirst()
                .orElse(null);
    }

    public boolean narrows() {
        return !kind.isEmpty() || !by.isEmpty() || !from.isEmpty() || !to.isEmpty();
    }

    /** The address of another page of the same list. */
    public String addressOfPage(int number) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/case/" + episodeId + "/history");
        Map<String, String> all = Map.of("kind", kind, "by", by, "from", from, "to", to);
        Stream.of("kind", "by", "from", "to")
                .filter(name -> !all.get(name).isEmpty())
                .forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.queryParam("page", number).encode().buildAndExpand(all).toUriString();
    }
}
