package org.waymark.desk;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A form as it is asked on paper: what the machine would leave out because of what it knows is asked there too. */
final class BlankSchema {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern NAME = Pattern.compile("\"[^\"]*\"|[A-Za-z_][A-Za-z0-9_]*");
    private static final Set<String> FEEL = Set.of(
            "not",
            "and",
            "or",
            "true",
            "false",
            "null",
            "contains",
            "list",
            "count",
            "if",
            "then",
            "else",
            "in",
            "some",
            "every",
            "satisfies",
            "date",
            "is",
            "defined",
            "string",
            "length");

    private BlankSchema() {}

    /** The schema in which conditions on what is not asked in the form itself are words beside the question. */
    static String everyQuestion(String schema) {
        JsonNode form = JSON.readTree(schema);
        Set<String> keys = new HashSet<>();
        collect(form, keys);
        free(form, keys);
        return JSON.writeValueAsString(form);
    }

    private static void collect(JsonNode node, Set<String> keys) {
        if (node.isObject()) {
            for (String name : new String[] {"key", "path"})
                if (node.path(name).isString()) keys.add(node.path(name).asString());
        }
        node.forEach(child -> collect(child, keys));
    }

    private static void free(JsonNode node, Set<String> keys) {
        if (node instanceof ObjectNode component
                && component.path("conditional").path("hide").isString()
                && !askedHere(component.path("conditional").path("hide").asString(), keys)) {
            component.remove("conditional");
            String hint = component.path("description").asString("");
            if (!component.path("type").asString("").equals("group"))
                component.put("description", (hint + " Only if it applies to this child.").strip());
        }
        node.forEach(child -> free(child, keys));
    }

    private static boolean askedHere(String condition, Set<String> keys) {
        Matcher name = NAME.matcher(condition);
        while (name.find()) {
            String word = name.group();
            if (!word.startsWith("\"") && !FEEL.contains(word) && !keys.contains(word)) return false;
        }
        return true;
    }
}
