package org.waymark;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;

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

    /** One test that saw one thing of a milestone at an element, which is named {@code process/element}. */
    record Sighting(Sight sight, String milestone, String element, String test) {}

    private static final Set<Sighting> SEEN = new LinkedHashSet<>();

    private TimescaleEvidence() {}

    /** Records that the test that is running saw this; {@code element} is {@code process/element}. */
    public static synchronized void saw(Sight sight, String milestone, String element) {
        String test = TestsThatPassed.running();
        if (test == null) return;
        SEEN.add(new Sighting(sight, milestone, element, test));
    }

    /** Everything seen so far. */
    static synchronized Set<Sighting> seen() {
        return new LinkedHashSet<>(SEEN);
    }
}
