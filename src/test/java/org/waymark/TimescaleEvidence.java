package org.waymark;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the run saw of each statutory clock in the product's own engine, test by test.
 *
 * <p>A milestone is shown when tests saw all three: the timer's job created at the register's date, the timer fired and the
 * breach answered, and a case that met the deadline in time with no breach.
 */
public final class TimescaleEvidence {

    /** The three things to be seen. */
    public enum Sight {
        JOB_AT_REGISTERS_DATE,
        FIRED_AND_ANSWERED,
        MET_IN_TIME
    }

    private record Key(String milestone, String element) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return (milestone + element).compareTo(other.milestone + other.element);
        }
    }

    private static final Map<Key, Map<Sight, Set<String>>> SEEN = new TreeMap<>();

    private TimescaleEvidence() {}

    /** Records that the test that is running saw this; {@code element} is {@code process/element}. */
    public static synchronized void saw(Sight sight, String milestone, String element) {
        String test = TestsThatPassed.running();
        if (test == null) return;
        SEEN.computeIfAbsent(new Key(milestone, element), key -> new TreeMap<>())
                .computeIfAbsent(sight, key -> new LinkedHashSet<>())
                .add(test);
    }

    /** The tests that together showed the milestone at this element; empty as long as one of the three sights is missing. */
    static synchronized Set<String> shown(String milestone, String element) {
        Set<String> tests = new LinkedHashSet<>();
        return missing(milestone, element).isEmpty() ? witnesses(milestone, element, tests) : tests;
    }

    /** What no test that passed has seen of the milestone at this element. */
    static synchronized Set<Sight> missing(String milestone, String element) {
        Set<Sight> missing = EnumSet.allOf(Sight.class);
        SEEN.getOrDefault(new Key(milestone, element), Map.of()).forEach((sight, tests) -> {
            if (tests.stream().anyMatch(TestsThatPassed::passed)) missing.remove(sight);
        });
        return missing;
    }

    private static Set<String> witnesses(String milestone, String element, Set<String> tests) {
        SEEN.getOrDefault(new Key(milestone, element), Map.of())
                .values()
                .forEach(seen -> seen.stream().filter(TestsThatPassed::passed).forEach(tests::add));
        return tests;
    }
}
