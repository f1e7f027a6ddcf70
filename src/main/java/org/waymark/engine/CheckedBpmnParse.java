package org.waymark.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;

/** Reads a model only if the product's rules hold; so it is with every deployment, whoever makes it. */
class CheckedBpmnParse extends BpmnParse {

    private final ModelRules rules;

    CheckedBpmnParse(BpmnParser parser, ModelRules rules) {
        super(parser);
        this.rules = rules;
    }

    @Override
    protected void parseRootElement() {
        List<ModelRules.Found> found = rules.check(rootElement);
        found.forEach(one -> addError(one.id() + ": " + one.reason(), one.element(), one.id()));
        // The engine would create some of the named classes while reading, so it does not get that far.
        if (found.isEmpty() && !hasErrors()) {
            super.parseRootElement();
        }
    }
}
