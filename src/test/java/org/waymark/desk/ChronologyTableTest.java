package org.waymark.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.wording.Wording;

/** The shipped table of significant events speaks of events that happen and of questions that are asked. */
class ChronologyTableTest {

    /** Found by the product itself, so that no form states it. */
    private static final Set<String> FOUND = Set.of("allocation-lapsed");

    private static final Pattern EVENT = Pattern.compile("\"event\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("\"key\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern CELL =
            Pattern.compile("id=\"chronology-[a-z0-9-]+\\.(event|tells|meaning)\">\\s*<text>\"([^\"]*)\"");

    @Test
    void everyEventHappensAndHasWordsAndEveryFieldIsAsked() throws IOException {
        Set<String> stated = new LinkedHashSet<>(FOUND);
        Set<String> asked = new LinkedHashSet<>();
        try (Stream<Path> forms = Files.walk(Path.of("forms"))) {
            for (Path form : forms.filter(Files::isRegularFile).toList()) {
                String schema = Files.readString(form);
                words(EVENT, schema, stated);
                words(KEY, schema, asked);
            }
        }
        Matcher cell = CELL.matcher(Files.readString(Path.of("bpmn/chronology.dmn")));
        int events = 0;
        while (cell.find()) {
            for (String word : cell.group(2).split("\\s+")) {
                if (word.isEmpty()) continue;
                if (cell.group(1).equals("event")) {
                    events++;
                    assertThat(stated).contains(word);
                    assertThat(Wording.of("event." + word, "")).as(word).isNotEmpty();
                } else {
                    assertThat(asked).contains(word);
                }
            }
        }
        assertThat(events).isGreaterThan(20);
    }

    private static void words(Pattern pattern, String text, Set<String> into) {
        Matcher found = pattern.matcher(text);
        while (found.find()) into.addAll(List.of(found.group(1).split("\\s+")));
    }
}
