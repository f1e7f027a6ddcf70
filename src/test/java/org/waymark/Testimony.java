package org.waymark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.core.model.EventSource;
import org.camunda.community.process_test_coverage.core.model.EventType;
import org.waymark.TimescaleEvidence.Sight;
import org.waymark.TimescaleEvidence.Sighting;

/**
 * What tests have shown: those that passed with the requirements they claim, those that failed, what they saw of the clocks and
 * which elements of the models they reached. A build runs its tests in two Java machines; each leaves its own on a file.
 *
 * <p>A method counts as passed when at least one of its invocations ran, and neither another nor its class failed.
 */
record Testimony(Map<String, Set<String>> passed, Set<String> failed, Set<Sighting> sightings, Set<Event> reached) {

    private static final Path FOLDER = Path.of("target/testimony");

    /** Leaves this machine's testimony for {@link #ofEveryMachine}, over what it left before. */
    void write() {
        List<String> lines = new ArrayList<>();
        passed.forEach((test, ids) -> lines.add(line("passed", test, String.join(";", ids))));
        failed.forEach(test -> lines.add(line("failed", test)));
        sightings.forEach(
                seen -> lines.add(line("saw", seen.sight().name(), seen.milestone(), seen.element(), seen.test())));
        reached.forEach(event -> lines.add(line(
                "reached",
                event.getSource().name(),
                event.getType().name(),
                event.getDefinitionKey(),
                event.getElementType(),
                event.getModelKey())));
        try {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(Integer.getInteger("waymark.test.machine", 1) + ".tsv"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds up what every machine of the build has left, and takes it away, so that the next build begins anew. */
    static Testimony ofEveryMachine() throws IOException {
        Testimony all = new Testimony(new TreeMap<>(), new HashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        if (!Files.isDirectory(FOLDER)) return all;
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                Files.readAllLines(file).forEach(line -> all.add(line.split("\t", -1)));
                Files.delete(file);
            }
        }
        all.passed.keySet().removeIf(all::isFailed);
        all.sightings.removeIf(seen -> !all.passed.containsKey(seen.test()));
        return all;
    }

    private void add(String[] cells) {
        switch (cells[0]) {
            case "passed" ->
                passed.put(
                        cells[1],
                        cells[2].isEmpty() ? Set.of() : new LinkedHashSet<>(Arrays.asList(cells[2].split(";"))));
            case "failed" -> failed.add(cells[1]);
            case "saw" -> sightings.add(new Sighting(Sight.valueOf(cells[1]), cells[2], cells[3], cells[4]));
            case "reached" ->
                reached.add(new Event(
                        EventSource.valueOf(cells[1]), EventType.valueOf(cells[2]), cells[3], cells[4], cells[5], 0));
            default -> throw new IllegalStateException("Unknown kind of testimony: " + cells[0]);
        }
    }

    private boolean isFailed(String test) {
        return failed.contains(test) || failed.contains(test.split("#")[0]);
    }

    private static String line(String... cells) {
        return String.join("\t", cells);
    }
}
