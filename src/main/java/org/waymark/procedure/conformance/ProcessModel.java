package org.waymark.procedure.conformance;

import java.util.Collection;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One process model, read. */
record ProcessModel(String path, BpmnModelInstance model) {

    /** The process id; empty where the file holds no process. */
    String id() {
        return model.getModelElementsByType(Process.class).stream()
                .map(BaseElement::getId)
                .findFirst()
                .orElse("");
    }

    <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return model.getModelElementsByType(type);
    }

    /** A custom property of an element. */
    static Optional<String> property(BaseElement element, String name) {
        if (element.getExtensionElements() == null) {
            return Optional.empty();
        }
        return element.getExtensionElements().getElements().stream()
                .filter(CamundaProperties.class::isInstance)
                .flatMap(properties -> ((CamundaProperties) properties).getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst();
    }
}
