package org.waymark.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.worklist.Submitted.Change;

/** Compares two versions of a record answer by answer, each found by its headings, its question and how often that came before. */
final class AnswerChanges {

    /** Up to this length an answer is shown as one value for another; a longer one word by word. */
    private static final int SHORT = 60;

    private AnswerChanges() {}

    /** An answer and where it stands. */
    private record Placed(String question, String text) {}

    /** What differs, by the place of the answer; in the order of the new version, what was taken out at the end. */
    static Map<String, Change> between(List<RecordPage.Section> before, List<RecordPage.Section> after) {
        Map<String, Placed> old = placed(before);
        Map<String, Change> changes = new LinkedHashMap<>();
        placed(after).forEach((place, now) -> {
            Placed then = old.remove(place);
            if (then == null) changes.put(place, new Change(now.question(), "added", "", now.text(), List.of()));
            else if (!then.text().equals(now.text()))
                changes.put(place, changed(now.question(), then.text(), now.text()));
        });
        old.forEach((place, then) ->
                changes.put(place, new Change(then.question(), "removed", then.text(), "", List.of())));
        return changes;
    }

    private static Change changed(String question, String before, String after) {
        boolean brief = Math.max(before.length(), after.length()) <= SHORT;
        return brief
                ? new Change(question, "changed", before, after, List.of())
                : new Change(question, "reworded", before, after, WordDifference.of(before, after));
    }

    private static Map<String, Placed> placed(List<RecordPage.Section> sections) {
        Places places = new Places();
        Map<String, Placed> placed = new LinkedHashMap<>();
        for (RecordPage.Section section : sections) collect("", section, places, placed);
        return placed;
    }

    private static void collect(String within, RecordPage.Section section, Places places, Map<String, Placed> placed) {
        String heading = within + "/" + section.title();
        for (RecordPage.Answer answer : section.answers()) {
            placed.put(
                    places.of(heading, answer.question()),
                    new Placed(answer.question(), String.join("\n", answer.lines())));
        }
        section.within().forEach(inner -> collect(heading, inner, places, placed));
    }

    /** Gives each answer of one version a name of its own. */
    static final class Places {

        private final List<String> seen = new ArrayList<>();

        String of(String heading, String question) {
            String name = heading + "/" + question;
            seen.add(name);
            return name + "#" + seen.stream().filter(name::equals).count();
        }
    }
}
