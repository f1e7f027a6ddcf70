package org.waymark.engine;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * What a process model may contain: a list of what is allowed, so that whatever the engine may learn to understand stays
 * refused until somebody has thought about it.
 */
class ModelRules {

    private static final String BPMN = BpmnParser.BPMN20_NS;
    private static final String CAMUNDA = BpmnParser.CAMUNDA_BPMN_EXTENSIONS_NS;

    private static final Set<String> NODE =
            names("asyncBefore asyncAfter exclusive modelerTemplate modelerTemplateVersion modelerTemplateIcon");

    /** Elements of BPMN, each with the Camunda attributes it may carry. */
    private static final Map<String, Set<String>> ELEMENTS = Map.ofEntries(
            entry("process", names("historyTimeToLive versionTag isStartableInTasklist")),
            entry("startEvent", node("initiator formRef formRefBinding")),
            entry("endEvent", node("")),
            entry("userTask", node("formRef formRefBinding candidateGroups assignee dueDate")),
            entry("serviceTask", node("expression resultVariable")),
            entry("sendTask", node("expression resultVariable")),
            entry("receiveTask", node("")),
            entry("manualTask", node("")),
            entry("task", node("")),
            entry("businessRuleTask", node("decisionRef decisionRefBinding mapDecisionResult resultVariable")),
            entry("callActivity", node("calledElementBinding")),
            entry("subProcess", node("")),
            entry("exclusiveGateway", node("")),
            entry("inclusiveGateway", node("")),
            entry("parallelGateway", node("")),
            entry("eventBasedGateway", node("")),
            entry("boundaryEvent", node("")),
            entry("intermediateCatchEvent", node("")),
            entry("intermediateThrowEvent", node("")),
            entry("messageEventDefinition", names("expression resultVariable")),
            entry("errorEventDefinition", names("errorCodeVariable errorMessageVariable")),
            entry("escalationEventDefinition", names("escalationCodeVariable")),
            entry("conditionalEventDefinition", names("variableName variableEvents")));

    private static final Set<String> PLAIN_ELEMENTS = names("definitions sequenceFlow conditionExpression condition "
            + "timerEventDefinition timeDate terminateEventDefinition linkEventDefinition message error escalation "
            + "documentation extensionElements incoming outgoing source target textAnnotation text association group "
            + "category categoryValue categoryValueRef laneSet lane flowNodeRef childLaneSet collaboration participant "
            + "multiInstanceLoopCharacteristics loopCardinality");

    private static final Map<String, Set<String>> EXTENSIONS = Map.of(
            "properties", Set.of(),
            "property", names("id name value"),
            "in", names("businessKey source target local"),
            "out", names("source target local"),
            "failedJobRetryTimeCycle", Set.of());

    private static final Set<String> EXPRESSION_ATTRIBUTES =
            Set.of("expression", "candidateGroups", "assignee", "dueDate", "businessKey");
    private static final Set<String> EXPRESSION_TEXTS = names("conditionExpression condition timeDate");

    private final VocabularyCatalogue catalogue;

    ModelRules(VocabularyCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    private static Set<String> names(String list) {
        return Arrays.stream(list.split(" ")).filter(name -> !name.isEmpty()).collect(Collectors.toSet());
    }

    private static Set<String> node(String list) {
        Set<String> all = new LinkedHashSet<>(NODE);
        all.addAll(names(list));
        return all;
    }

    /** Everything that is refused, found in the order of the file. */
    List<Found> check(Element root) {
        List<Found> found = new ArrayList<>();
        visit(root, root, found);
        return found;
    }

    /** A refused thing, and the element to which a person would look for it. */
    record Found(Element element, String id, String reason) {}

    private void visit(Element element, Element owner, List<Found> found) {
        if (BpmnParser.BPMN_DI_NS.equals(element.getUri())) {
            return;
        }
        Element nearest = element.attribute("id") == null ? owner : element;
        String tag = element.getTagName();
        Set<String> allowed = allowedAttributes(element);
        if (allowed == null) {
            found.add(found(nearest, Refusals.ofElement(element.getUri(), tag)));
            return;
        }
        for (String key : element.attributes()) {
            attribute(element, nearest, key, allowed, found);
        }
        String text = element.getText();
        if (ModelExpression.isOne(text)) {
            if (EXPRESSION_TEXTS.contains(tag)) {
                expression(nearest, tag, text.strip(), found);
            } else {
                found.add(found(nearest, "There may be no expression in <" + tag + ">: '" + text.strip() + "'."));
            }
        } else if (tag.equals("timeDate") || tag.equals("condition") || tag.equals("conditionExpression")) {
            found.add(found(nearest, "<" + tag + "> must be an expression of the vocabulary."));
        } else if (tag.equals("loopCardinality") && !text.strip().matches("\\d{1,2}")) {
            found.add(found(nearest, "<loopCardinality> must be a number below 100."));
        }
        element.elements().forEach(child -> visit(child, nearest, found));
    }

    private static Set<String> allowedAttributes(Element element) {
        if (CAMUNDA.equals(element.getUri())) {
            return EXTENSIONS.get(element.getTagName());
        }
        if (!BPMN.equals(element.getUri())) {
            return null;
        }
        return PLAIN_ELEMENTS.contains(element.getTagName()) ? Set.of() : ELEMENTS.get(element.getTagName());
    }

    private void attribute(Element element, Element nearest, String key, Set<String> allowed, List<Found> found) {
        String value = element.attribute(key);
        int colon = key.lastIndexOf(':');
        String name = key.substring(colon + 1);
        boolean ofEngine = key.startsWith(CAMUNDA + ":")
                || key.startsWith("http://activiti.org/bpmn:")
                || CAMUNDA.equals(element.getUri());
        boolean plain = colon < 0;
        if (ofEngine && !allowed.contains(name)) {
            found.add(found(nearest, Refusals.ofAttribute(name)));
        } else if (plain && (name.equals("language") || name.equals("scriptFormat"))) {
            found.add(found(nearest, Refusals.ofAttribute(name)));
        } else if (ModelExpression.isOne(value)) {
            if (ofEngine && EXPRESSION_ATTRIBUTES.contains(name)) {
                expression(nearest, name, value, found);
            } else {
                found.add(found(nearest, "There may be no expression in '" + name + "': '" + value + "'."));
            }
        } else if (ofEngine && name.equals("expression")) {
            found.add(found(nearest, "'expression' must be an expression of the vocabulary: '" + value + "'."));
        }
    }

    private void expression(Element nearest, String where, String text, List<Found> found) {
        ModelExpression expression = ModelExpression.read(text);
        List<String> problems = new ArrayList<>(expression.problems());
        expression.calls().forEach(call -> catalogue.refusal(call).ifPresent(problems::add));
        expression.variables().stream()
                .filter(name -> catalogue.roots().contains(name) || Refusals.RESERVED.contains(name))
                .forEach(name -> problems.add("'" + name + "' cannot be used by itself"));
        problems.forEach(
                problem -> found.add(found(nearest, "The " + where + " '" + text + "' is refused: " + problem + ".")));
    }

    private static Found found(Element element, String reason) {
        String id = element.attribute("id");
        return new Found(element, id == null ? element.getTagName() : id, reason);
    }
}
