package org.waymark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.TimescaleEvidence.Sight;
import org.waymark.TimescaleEvidence.Sighting;

/** Writes what the tests that passed have shown, one row per requirement and one per milestone and watching element. */
record Evidence(Testimony testimony) {

    void write() {
        write(Path.of("target/traceability.csv"), traceability());
        write(Path.of("target/timescales.csv"), timescales());
    }

    private List<String> traceability() {
        Map<String, Set<String>> tests = new TreeMap<>();
        testimony.passed().forEach((test, ids) -> {
            for (String id : ids) {
                tests.computeIfAbsent(id, key -> new TreeSet<>()).add(test);
            }
        });
        List<String> rows = new ArrayList<>(List.of("id,scope,tests"));
        requirements().forEach((id, scope) -> rows.add(id + "," + scope + "," + join(tests.get(id))));
        return rows;
    }

    private List<String> timescales() {
        Map<String, Set<String>> rows = new TreeMap<>();
        for (Map<String, String> rule : Models.timescales()) {
            String milestone = rule.get("milestone");
            rows.computeIfAbsent(milestone, key -> new LinkedHashSet<>());
            for (String element : Models.watchers(milestone)) {
                rows.get(milestone).add(element + "," + join(shown(milestone, element, Sight.OF_DEADLINE)));
            }
        }
        for (Map<String, String> rule : Models.gates()) {
            String gate = rule.get("milestone");
            rows.computeIfAbsent(gate, key -> new LinkedHashSet<>());
            for (String element : Models.gated(gate)) {
                rows.get(gate).add(element + "," + join(shown(gate, element, Sight.OF_GATE)));
            }
        }
        List<String> lines = new ArrayList<>(List.of("milestone,element,tests"));
        rows.forEach((milestone, elements) -> {
            if (elements.isEmpty()) lines.add(milestone + ",,");
            elements.forEach(element -> lines.add(milestone + "," + element));
        });
        return lines;
    }

    /** The tests that together showed the milestone at this element; empty as long as one of these sights is missing. */
    private Set<String> shown(String milestone, String element, Set<Sight> wanted) {
        List<Sighting> sightings = testimony.sightings().stream()
                .filter(sighting -> sighting.milestone().equals(milestone)
                        && sighting.element().equals(element)
                        && wanted.contains(sighting.sight()))
                .toList();
        boolean all = sightings.stream()
                .map(Sighting::sight)
                .collect(Collectors.toSet())
                .containsAll(wanted);
        return all ? sightings.stream().map(Sighting::test).collect(Collectors.toCollection(TreeSet::new)) : Set.of();
    }

    /** Scope by requirement id, as the project's reference has them. */
    static Map<String, String> requirements() {
        Map<String, String> scopes = new TreeMap<>();
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/requirements.csv"))) {
            lines.skip(1).map(line -> line.split(",")).forEach(cells -> scopes.put(cells[0], cells[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return scopes;
    }

    private static String join(Set<String> tests) {
        return tests == null ? "" : String.join(";", tests);
    }

    private static void write(Path file, List<String> rows) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, rows, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
