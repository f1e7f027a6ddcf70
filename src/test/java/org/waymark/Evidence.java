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
        List<String> rows = new ArrayList<>(List.of("milestone,element,tests"));
        Models.timescales().stream()
                .map(rule -> rule.get("milestone"))
                .distinct()
                .sorted()
                .forEach(milestone -> {
                    List<String> elements = Models.watchers(milestone);
                    if (elements.isEmpty()) rows.add(milestone + ",,");
                    elements.forEach(element -> rows.add(
                            milestone + "," + element + "," + join(TimescaleEvidence.shown(milestone, element))));
                });
        return rows;
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
