package org.waymark.engine;

import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.FunctionMapper;

/** Expressions that reach the vocabulary and plain variables, and nothing else of the server. */
class RestrictedExpressions extends JuelExpressionManager {

    static final int LONGEST = 500;

    private final VocabularyCatalogue catalogue;

    RestrictedExpressions(VocabularyCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Expression createExpression(String expression) {
        // A deeply nested expression would overflow the parser's stack; plain text has no such limit.
        if (expression.length() > LONGEST && (expression.contains("${") || expression.contains("#{"))) {
            throw new ELException("An expression may have at most " + LONGEST + " characters.");
        }
        return super.createExpression(expression);
    }

    @Override
    protected ELResolver createElResolver() {
        return new VocabularyResolver(catalogue);
    }

    @Override
    protected FunctionMapper createFunctionMapper() {
        return new FunctionMapper() {
            @Override
            public java.lang.reflect.Method resolveFunction(String prefix, String localName) {
                return null;
            }
        };
    }
}
