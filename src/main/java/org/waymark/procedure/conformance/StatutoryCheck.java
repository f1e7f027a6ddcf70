package org.waymark.procedure.conformance;

import java.util.List;
import java.util.function.Consumer;

/** Every timer that watches a deadline in the shipped procedure still watches it, on the same step, and reports. */
class StatutoryCheck implements Check {

    @Override
    public void check(ReadProcedure candidate, ReadProcedure baseline, Consumer<Finding> found) {
        List<Watch> kept = Watch.in(candidate);
        for (Watch wanted : Watch.in(baseline)) {
            List<Watch> same = kept.stream()
                    .filter(watch -> watch.process().equals(wanted.process())
                            && watch.milestone().equals(wanted.milestone())
                            && watch.step().equals(wanted.step()))
                    .toList();
            if (same.isEmpty()) {
                found.accept(Finding.error(
                        wanted.path(),
                        wanted.id(),
                        "The statutory timer " + wanted.milestone() + " on " + wanted.step() + " is missing."));
                continue;
            }
            for (Watch watch : same) {
                if (watch.ends()) {
                    found.accept(Finding.error(
                            watch.path(),
                            watch.id(),
                            "The statutory timer " + watch.milestone() + " must not interrupt the work it watches."));
                }
                if (!watch.report().equals(wanted.report())) {
                    found.accept(Finding.error(
                            watch.path(),
                            watch.id(),
                            "The statutory timer " + watch.milestone() + " must lead straight to " + wanted.report()
                                    + ", so that somebody answers for the breach."));
                }
            }
        }
    }
}
