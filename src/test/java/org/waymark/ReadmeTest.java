package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The table "Statutory clock" of the README says what the models and {@code timescales.dmn} say. To write it anew after a
 * change of these: {@code mvn test -Dtest=ReadmeTest -Dreadme.write}.
 */
class ReadmeTest {

    private static final Path README = Path.of("README.md");
    private static final Pattern EVENT = Pattern.compile("\"event\": \"([^\"]+)\"");
    private static final String BEGIN = "<!-- statutory clock: written by ReadmeTest -->\n";
    private static final String END = "<!-- statutory clock: end -->\n";

    @Test
    void theStatutoryClockIsThatOfTheModels() throws IOException {
        String readme = Files.readString(README);
        int begin = readme.indexOf(BEGIN) + BEGIN.length();
        int end = readme.indexOf(END);
        if (System.getProperty("readme.write") != null) {
            Files.writeString(README, readme.substring(0, begin) + table() + readme.substring(end));
            return;
        }
        assertThat(readme.substring(begin, end))
                .as("the table in README.md; write it anew with mvn test -Dtest=ReadmeTest -Dreadme.write")
                .isEqualTo(table());
    }

    @Test
    void everyClockThatAFormCanStartIsDrawn() throws IOException {
        Set<String> events = new TreeSet<>();
        for (Path form : Models.files("forms", ".form")) {
            Matcher named = EVENT.matcher(Files.readString(form));
            while (named.find()) events.addAll(List.of(named.group(1).split(" ")));
        }
        assertThat(Models.timescales())
                .filteredOn(rule -> events.contains(rule.get("startingEvent")))
                .extracting(rule -> rule.get("milestone"))
                .allSatisfy(milestone ->
                        assertThat(Models.watchers(milestone)).as(milestone).isNotEmpty());
    }

    private static String table() {
        List<String> lines = new ArrayList<>(List.of(
                "| Milestone | What must happen | Limit | Starts with | Watched by | Authority |",
                "|---|---|---|---|---|---|"));
        Models.timescales().stream()
                .filter(rule -> !Models.watchers(rule.get("milestone")).isEmpty())
                .filter(rule -> !rule.get("unit").equals("gate")) // no clock; its conditions stand in gates.dmn
                .sorted(Comparator.comparing((Map<String, String> rule) -> rule.get("milestone"))
                        .thenComparing(rule -> rule.get("startingEvent")))
                .map(ReadmeTest::line)
                .forEach(lines::add);
        return String.join("\n", lines) + "\n";
    }

    private static String line(Map<String, String> rule) {
        List<String> watchers = Models.watchers(rule.get("milestone")).stream()
                .map(watcher -> "`" + watcher + "`")
                .toList();
        return "| "
                + String.join(
                        " | ",
                        "`" + rule.get("milestone") + "`",
                        cell(rule.get("label")),
                        limit(rule),
                        "`" + rule.get("startingEvent") + "`",
                        String.join(", ", watchers),
                        cell(rule.get("authority")))
                + " |";
    }

    private static String limit(Map<String, String> rule) {
        if (rule.get("unit").equals("date")) return "on the date itself";
        String number = rule.get("limit");
        String unit = rule.get("unit").replace('-', ' ');
        if (number.equals("1")) unit = unit.replaceAll("s$", "");
        return number + " " + unit + (rule.get("direction").equals("before") ? " before" : "");
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
