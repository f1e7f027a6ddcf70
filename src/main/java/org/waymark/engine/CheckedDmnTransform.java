package org.waymark.engine;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRequirementsGraph;
import org.camunda.bpm.dmn.engine.impl.spi.transform.DmnTransformer;
import org.camunda.bpm.dmn.engine.impl.transform.DefaultDmnTransform;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.model.dmn.instance.Definitions;

/** Reads a decision table only if the product's rules hold; so it is with every deployment, whoever makes it. */
class CheckedDmnTransform extends DefaultDmnTransform {

    private final TableRules rules;

    CheckedDmnTransform(DmnTransformer transformer, TableRules rules) {
        super(transformer);
        this.rules = rules;
    }

    @Override
    protected DmnDecisionRequirementsGraph transformDefinitions(Definitions definitions) {
        check();
        return super.transformDefinitions(definitions);
    }

    @Override
    public <T extends DmnDecision> List<T> transformDecisions() {
        check();
        return super.transformDecisions();
    }

    private void check() {
        List<ModelProblem> problems = rules.check(modelInstance);
        if (!problems.isEmpty()) {
            throw new ProcessEngineException(problems.stream()
                    .map(problem -> problem.element() + ": " + problem.reason())
                    .collect(Collectors.joining(" ")));
        }
    }
}
