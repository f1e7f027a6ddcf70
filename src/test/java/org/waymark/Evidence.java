package org.waymark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.waymark.TimescaleEvidence.Sight;

/** Writes what the tests that passed have shown, one row per requirement and one per milestone and watching element. */
record Evidence(List<Method> passed) {

    void write() {
        write(Path.of("target/traceability.csv"), traceability());
        write(Path.of("target/timescales.csv"), timescales());
    }

    private List<String> traceability() {
        Map<String, Set<String>> tests = new TreeMap<>();
        for (Method method : passed) {
            for (String id : TestsThatPassed.requirements(method)) {
                tests.computeIfAbsent(id, key -> new LinkedHashSet<>()).add(TestsThatPassed.name(method));
            }
        }
        List<String> rows = new ArrayList<>(List.of("id,scope,tests"));
        requirements().forEach((id, scope) -> rows.add(id + "," + scope + "," + join(tests.get(id))));
        return rows;
    }

    private static List<String> timescales() {
        Map<String, Set<String>> rows = new TreeMap<>();
        for (Map<String, String> rule : Models.timescales()) {
            String milestone = rule.get("milestone");
            rows.computeIfAbsent(milestone, key -> new LinkedHashSet<>());
            for (String element : Models.watchers(milestone)) {
                rows.get(milestone)
                        .add(element + "," + join(TimescaleEvidence.shown(milestone, element, Sight.OF_DEADLINE)));
            }
        }
        for (Map<String, String> rule : Models.gates()) {
            String gate = rule.get("milestone");
            rows.computeIfAbsent(gate, key -> new LinkedHashSet<>());
            for (String element : Models.gated(gate)) {
                rows.get(gate).add(element + "," + join(TimescaleEvidence.shown(gate, element, Sight.OF_GATE)));
            }
        }
        List<String> lines = new ArrayList<>(List.of("milestone,element,tests"));
        rows.forEach((milestone, elements) -> {
            if (elements.isEmpty()) lines.add(milestone + ",,");
            elements.forEach(element -> lines.add(milestone + "," + element));
        });
        return lines;
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
