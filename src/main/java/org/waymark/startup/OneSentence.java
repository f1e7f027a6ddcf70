package org.waymark.startup;

import java.io.PrintStream;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says on the error stream, in one line and without a stack trace, why the product did not start. */
class OneSentence implements FailureAnalysisReporter {

    private final PrintStream stream;

    OneSentence() {
        this(System.err);
    }

    OneSentence(PrintStream stream) {
        this.stream = stream;
    }

    @Override
    public void report(FailureAnalysis analysis) {
        String action =
                analysis.getAction() == null ? "" : " " + analysis.getAction().strip();
        stream.println("Waymark did not start: "
                + (analysis.getDescription().strip() + action).replaceAll("\\s*\\R\\s*", " "));
    }
}
