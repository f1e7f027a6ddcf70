package org.waymark.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.xml.instance.DomElement;

/** What a decision table may contain: tables and expressions in plain FEEL, each readable and none that can run away. */
class TableRules {

    private static final Set<String> ELEMENTS = Set.of(
            "definitions decision decisionTable input inputExpression inputValues output outputValues rule inputEntry"
                    .concat(" outputEntry defaultOutputEntry annotation annotationEntry text description question")
                    .concat(" allowedAnswers literalExpression variable informationRequirement requiredDecision")
                    .concat(" requiredInput inputData authorityRequirement requiredAuthority knowledgeSource")
                    .concat(" textAnnotation association sourceRef targetRef extensionElements")
                    .split(" "));

    /** A cell that is a plain text or a whole number needs no reading. */
    private static final Pattern PLAIN = Pattern.compile("\"[^\"\\\\]*\"|-?\\d+|true|false");

    private static final Pattern OTHER_CLOCK = Pattern.compile("\\b(now|today)\\s*\\(");

    private final Feel feel;

    TableRules(Feel feel) {
        this.feel = feel;
    }

    /** Everything that is refused, in the order of the file. */
    List<ModelProblem> check(DmnModelInstance table) {
        List<ModelProblem> problems = new ArrayList<>();
        visit(table.getDocument().getRootElement(), "definitions", problems);
        return problems;
    }

    private void visit(DomElement element, String nearest, List<ModelProblem> problems) {
        String uri = String.valueOf(element.getNamespaceURI());
        if (uri.endsWith("/DMNDI/") || uri.endsWith("/biodi/1.0") || uri.endsWith("/biodi/2.0")) {
            return;
        }
        String id = element.getAttribute("id") == null ? nearest : element.getAttribute("id");
        if (!ELEMENTS.contains(element.getLocalName())) {
            problems.add(new ModelProblem(
                    id, "<" + element.getLocalName() + "> is not something a decision table may contain."));
            return;
        }
        language(element, id, problems);
        text(element, id, problems);
        for (DomElement child : element.getChildElements()) {
            visit(child, id, problems);
        }
    }

    private static void language(DomElement element, String id, List<ModelProblem> problems) {
        String language = element.getAttribute("expressionLanguage");
        if (language != null && !language.equalsIgnoreCase("feel") && !language.endsWith("/FEEL/")) {
            problems.add(new ModelProblem(
                    id, "The expression language '" + language + "' is not allowed: decision tables speak FEEL."));
        }
    }

    private void text(DomElement element, String id, List<ModelProblem> problems) {
        String parent = element.getLocalName();
        boolean test = parent.equals("inputEntry");
        if (!test
                && !Set.of("inputExpression", "outputEntry", "literalExpression", "defaultOutputEntry")
                        .contains(parent)) {
            return;
        }
        String code = element.getChildElements().stream()
                .filter(child -> child.getLocalName().equals("text"))
                .map(DomElement::getTextContent)
                .findFirst()
                .orElse("")
                .strip();
        if (code.isEmpty() || (test && code.equals("-")) || PLAIN.matcher(code).matches()) {
            return;
        }
        List<String> refused = new ArrayList<>(test ? feel.problemsOfTests(code) : feel.problems(code));
        if (OTHER_CLOCK.matcher(code).find()) {
            refused.add("reads another clock than the product's");
        }
        refused.forEach(reason -> problems.add(new ModelProblem(id, "The expression '" + code + "' " + reason + ".")));
    }
}
