package org.waymark;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.waymark.Coverage.Row;

/**
 * Fails the build where tests left too much of a model untried: run by Maven in phase {@code verify}, after every test, and
 * not at all where only some tests were asked for.
 */
public final class CoverageCheck {

    private static final int LEAST_PERCENT = 95;

    private CoverageCheck() {}

    public static void main(String[] arguments) throws IOException {
        if (!Files.exists(Coverage.TABLE)) {
            throw new IllegalStateException("No test ran a process: " + Coverage.TABLE + " was not written.");
        }
        List<String> faults = new ArrayList<>();
        for (String line : Files.readAllLines(Coverage.TABLE).stream().skip(1).toList()) {
            Row row = Row.of(line);
            System.out.printf(
                    "%-24s %3d of %3d flow nodes, %3d %%%n", row.process(), row.reached(), row.nodes(), row.percent());
            if (row.percent() < LEAST_PERCENT) {
                faults.add(row.process() + ": " + row.percent() + " % of flow nodes, missing " + row.missing());
            }
            if (!row.musts().isEmpty()) {
                faults.add(row.process() + ": timers not fired or gateway flows not taken: " + row.musts());
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException(
                    "Models are not tested enough (see " + Coverage.TABLE + "):\n  " + String.join("\n  ", faults));
        }
    }
}
