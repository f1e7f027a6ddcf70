package org.waymark.child;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Forms of one first name (Liz, Elizabeth) and names that are written otherwise than they are said (Niamh, Neve). */
final class NamesAlike {

    private static final Map<String, Set<String>> FORMS = read();

    private NamesAlike() {}

    /** The other forms of the name; empty for most. */
    static Set<String> of(String word) {
        return FORMS.getOrDefault(word, Set.of());
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> forms = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                NamesAlike.class.getResourceAsStream("names-alike.txt"), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.asList(line.split(" ")))
                    .forEach(group -> group.forEach(one -> forms.computeIfAbsent(one, word -> new LinkedHashSet<>())
                            .addAll(group.stream()
                                    .filter(other -> !other.equals(one))
                                    .toList())));
            return forms;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
