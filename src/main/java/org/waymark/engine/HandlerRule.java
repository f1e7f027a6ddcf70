package org.waymark.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** The least that must be refused before a model is read, because reading it would already create a class it names. */
class HandlerRule extends ModelRules {

    private static final Set<String> ATTRIBUTES = Set.of("formHandlerClass", "resource");

    HandlerRule(VocabularyCatalogue catalogue) {
        super(catalogue);
    }

    @Override
    List<Found> check(Element root) {
        List<Found> found = new ArrayList<>();
        visit(root, found);
        return found;
    }

    private static void visit(Element element, List<Found> found) {
        if (element.getTagName().equals("formData")) {
            found.add(new Found(element, element.getTagName(), Refusals.ofElement(element.getUri(), "formData")));
        }
        for (String key : element.attributes()) {
            String name = key.substring(key.lastIndexOf(':') + 1);
            if (ATTRIBUTES.contains(name) && key.contains(":")) {
                found.add(new Found(element, element.getTagName(), Refusals.ofAttribute(name)));
            }
        }
        element.elements().forEach(child -> visit(child, found));
    }
}
