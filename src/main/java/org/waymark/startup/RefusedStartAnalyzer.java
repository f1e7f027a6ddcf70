package org.waymark.startup;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The product's own refusals to start say already what is needed. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedStartAnalyzer extends AbstractFailureAnalyzer<CannotStart> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, CannotStart refused) {
        return new FailureAnalysis(refused.getMessage(), null, refused);
    }
}
