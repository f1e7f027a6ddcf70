package org.waymark.engine;

import java.util.Map;
import java.util.Set;

/** Says in words why a part of a model is refused. */
final class Refusals {

    /** Names that the engine itself would understand in an expression. */
    static final Set<String> RESERVED =
            Set.of("execution", "task", "caseExecution", "externalTask", "authenticatedUserId", "variableContext");

    private static final Map<String, String> ELEMENTS = Map.of(
            "scriptTask", "Scripts are not allowed.",
            "script", "Scripts are not allowed.",
            "executionListener", "A model may not add listeners: the product adds its own to every step.",
            "taskListener", "A model may not add listeners: the product adds its own to every step.",
            "connector", "Connectors are not allowed.",
            "inputOutput", "Input and output mappings are not allowed: pass named variables with in and out.",
            "formData", "Form fields belong in a form file, named with formRef.",
            "field", "A model may not inject values into Java.",
            "timeDuration", "A timer takes its date from the vocabulary: use a date, not a duration.",
            "timeCycle", "A timer takes its date from the vocabulary: use a date, not a cycle.");

    private static final Map<String, String> ATTRIBUTES = Map.of(
            "class", "A model may not name a Java class.",
            "delegateExpression", "A model may not name a Java delegate.",
            "variableMappingClass", "A model may not name a Java class.",
            "variableMappingDelegateExpression", "A model may not name a Java delegate.",
            "formHandlerClass", "A model may not name a Java class.",
            "formKey", "A step names its form with formRef, not with formKey.",
            "resource", "Scripts are not allowed.",
            "scriptFormat", "Scripts are not allowed.",
            "language", "Another expression language is not allowed.",
            "type", "External and built-in task types are not allowed: call the vocabulary.");

    private Refusals() {}

    static String ofElement(String uri, String tag) {
        String known = ELEMENTS.get(tag);
        return known != null ? known : "<" + tag + "> is not something a model may contain" + foreign(uri) + ".";
    }

    static String ofAttribute(String name) {
        String known = ATTRIBUTES.get(name);
        return known != null ? known : "'" + name + "' is not something a model may set here.";
    }

    private static String foreign(String uri) {
        return uri == null || uri.startsWith("http://www.omg.org/spec/BPMN/") || uri.contains("camunda")
                ? ""
                : " (it comes from " + uri + ")";
    }
}
