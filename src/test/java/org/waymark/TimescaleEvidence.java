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
 * breach answered, and a case that met the deadline in time with no breach. A gate is shown when tests saw it refuse a step and
 * let the same step of the same case pass later.
 */
public final class TimescaleEvidence {

    /** What is to be seen: three things of a deadline, two of a gate. */
    public enum Sight {
        JOB_AT_REGISTERS_DATE,
        FIRED_AND_ANSWERED,
        MET_IN_TIME,
        REFUSED,
        PASSED_AFTER_REFUSAL;

        static final Set<Sight> OF_DEADLINE = EnumSet.of(JOB_AT_REGISTERS_DATE, FIRED_AND_ANSWERED, MET_IN_TIME);
        static final Set<Sight> OF_GATE = EnumSet.of(REFUSED, PASSED_AFTER_REFUSAL);
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

    /** The tests that together showed the milestone at this element; empty as long as one of these sights is missing. */
    static synchronized Set<String> shown(String milestone, String element, Set<Sight> wanted) {
        return missing(milestone, element, wanted).isEmpty() ? witnesses(milestone, element, wanted) : Set.of();
    }

    /** What no test that passed has seen of the milestone at this element. */
    static synchronized Set<Sight> missing(String milestone, String element, Set<Sight> wanted) {
        Set<Sight> missing = EnumSet.copyOf(wanted);
        SEEN.getOrDefault(new Key(milestone, element), Map.of()).forEach((sight, tests) -> {
            if (tests.stream().anyMatch(TestsThatPassed::passed)) missing.remove(sight);
        });
        return missing;
    }

    private static Set<String> witnesses(String milestone, String element, Set<Sight> wanted) {
        Set<String> tests = new LinkedHashSet<>();
        SEEN.getOrDefault(new Key(milestone, element), Map.of()).forEach((sight, seen) -> {
            if (wanted.contains(sight))
                seen.stream().filter(TestsThatPassed::passed).forEach(tests::add);
        });
        return tests;
    }
}
