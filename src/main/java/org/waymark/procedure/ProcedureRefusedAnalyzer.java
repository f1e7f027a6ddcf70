package org.waymark.procedure;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.waymark.procedure.conformance.Finding;

/** At a start that fails because of the procedure: file, element and reason, instead of a stack trace. */
class ProcedureRefusedAnalyzer extends AbstractFailureAnalyzer<ProcedureRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ProcedureRefused refused) {
        String all = refused.findings().stream().map(Finding::inWords).collect(Collectors.joining("\n"));
        return new FailureAnalysis(
                refused.getMessage(),
                all.isEmpty() ? null : "Correct what is listed here, then start again:\n\n" + all,
                refused);
    }
}
