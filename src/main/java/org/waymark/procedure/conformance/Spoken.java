package org.waymark.procedure.conformance;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.waymark.engine.ModelExpression;

/**
 * An expression of a model.
 *
 * @param element the nearest element with an id
 */
record Spoken(String element, String text, ModelExpression expression) {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final List<String> ATTRIBUTES = List.of("expression", "candidateGroups", "assignee", "businessKey");

    /** Every expression of a model, in the order of the file. */
    static List<Spoken> in(BpmnModelInstance model) {
        List<Spoken> found = new ArrayList<>();
        visit(model.getDocument().getRootElement(), "definitions", found);
        return found;
    }

    private static void visit(DomElement element, String nearest, List<Spoken> found) {
        String id = element.getAttribute("id") == null ? nearest : element.getAttribute("id");
        for (String attribute : ATTRIBUTES) {
            String value = element.getAttribute(CAMUNDA, attribute);
            add(
                    id,
                    value == null && CAMUNDA.equals(element.getNamespaceURI())
                            ? element.getAttribute(attribute)
                            : value,
                    found);
        }
        if (element.getChildElements().isEmpty()) {
            add(id, element.getTextContent(), found);
        }
        element.getChildElements().forEach(child -> visit(child, id, found));
    }

    private static void add(String id, String text, List<Spoken> found) {
        if (ModelExpression.isOne(text)) {
            found.add(new Spoken(id, text.strip(), ModelExpression.read(text.strip())));
        }
    }
}
