package org.waymark.startup;

import java.io.PrintStream;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says on the error stream, in one line and without a stack trace, why the product did not start; a list may follow. */
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
        stream.println("Waymark did not start: " + oneLine(analysis.getDescription()));
        if (analysis.getAction() != null) stream.println(analysis.getAction().strip());
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
