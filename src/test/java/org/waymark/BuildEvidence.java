package org.waymark;

import java.io.IOException;
import java.util.List;

/**
 * Adds up what the tests of a build have shown: writes {@code target/traceability.csv}, {@code target/timescales.csv} and
 * {@code target/coverage.csv}, and fails the build where too much of a model was left untried.
 *
 * <p>Run by Maven in phase {@code verify}, after every test, and not at all where only some tests were asked for.
 */
public final class BuildEvidence {

    private BuildEvidence() {}

    public static void main(String[] arguments) throws IOException {
        Testimony testimony = Testimony.ofEveryMachine();
        if (testimony.reached().isEmpty()) {
            throw new IllegalStateException("No test ran a process.");
        }
        new Evidence(testimony).write();
        List<String> faults = new CoverageReport(testimony.reached()).write();
        if (!faults.isEmpty()) {
            throw new IllegalStateException(
                    "Models are not tested enough (see target/coverage.csv):\n  " + String.join("\n  ", faults));
        }
    }
}
