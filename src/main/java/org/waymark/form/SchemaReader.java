package org.waymark.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.waymark.engine.Feel;
import tools.jackson.databind.JsonNode;

/** Reads the components of one schema and notes every reason why the product could not show them faithfully. */
class SchemaReader {

    private static final Set<String> INPUTS = Set.of(
            "textfield", "textarea", "number", "checkbox", "checklist", "radio", "select", "datetime", "filepicker");
    private static final Set<String> SILENT = Set.of("text", "spacer", "separator");
    private static final Set<String> RULES = Set.of(
            "required", "minLength", "maxLength", "min", "max", "pattern", "patternErrorMessage", "validationType");
    /** The longest answers taken where a form sets no limit of its own. */
    private static final Map<String, Integer> LONGEST = Map.of("textfield", 1_000, "textarea", 20_000);

    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private final Feel feel;
    private final List<String> problems = new ArrayList<>();

    SchemaReader(Feel feel) {
        this.feel = feel;
    }

    List<String> problems() {
        return problems;
    }

    List<Component> components(JsonNode schema) {
        return children(schema, new HashSet<>(), Place.PAGE);
    }

    private enum Place {
        PAGE,
        CHILD,
        ROW
    }

    private List<Component> children(JsonNode parent, Set<String> keys, Place place) {
        List<Component> children = new ArrayList<>();
        for (JsonNode node : parent.path("components")) {
            Component child = component(node, keys, place);
            if (child != null) {
                children.add(child);
            }
        }
        return children;
    }

    private Component component(JsonNode node, Set<String> keys, Place place) {
        String type = text(node, "type");
        String name = name(node);
        boolean input = type != null && INPUTS.contains(type);
        boolean holder = "group".equals(type) || "dynamiclist".equals(type);
        if (!input && !holder && !SILENT.contains(String.valueOf(type))) {
            problems.add(name + " has the type " + type + ", which the product cannot show");
            return null;
        }
        if (place == Place.ROW && (type.equals("dynamiclist") || type.equals("filepicker"))) {
            problems.add(name + " is a " + type + " within a list, which the product cannot show");
        }
        Map<String, String> properties = properties(node, name);
        unsupported(node, name, type);
        Place inner = place(properties, name, type, place);
        String key = key(node, name, type, keys);
        List<Component> children =
                holder ? children(node, type.equals("dynamiclist") ? new HashSet<>() : keys, inner) : List.of();
        return new Component(
                text(node, "id"),
                type,
                subtype(node, name, type),
                key,
                label(node, name, type),
                text(node, "timeLabel"),
                text(node, "description"),
                text(node, "text"),
                rules(node, name, type),
                options(node, name, type),
                text(node, "valuesKey"),
                hide(node, name),
                defaults(node.path("defaultValue")),
                node.path("readonly").asBoolean(false),
                node.path("multiple").asBoolean(false),
                text(node, "accept"),
                node.path("allowAddRemove").asBoolean(true),
                children,
                properties);
    }

    private Place place(Map<String, String> properties, String name, String type, Place place) {
        if (!"true".equals(properties.get("perChild"))) {
            return type.equals("dynamiclist") ? Place.ROW : place;
        }
        if (!type.equals("group") || place != Place.PAGE) {
            problems.add(name + " is marked perChild, which only a group outside other lists can be");
        }
        return Place.CHILD;
    }

    private String key(JsonNode node, String name, String type, Set<String> keys) {
        if (type.equals("group")) {
            if (node.has("path") && !text(node, "path").isEmpty()) {
                problems.add(name + " is a group with a path; its fields would not be found under their own keys");
            }
            return null;
        }
        if (SILENT.contains(type)) {
            return null;
        }
        String key = text(node, type.equals("dynamiclist") ? "path" : "key");
        if (key == null || !KEY.matcher(key).matches() || key.equals("child")) {
            problems.add(name + " needs a key of letters and digits that starts with a letter");
            return "?";
        }
        if (!keys.add(key)) {
            problems.add(name + " has a key that another component has already");
        }
        return key;
    }

    private String subtype(JsonNode node, String name, String type) {
        if (!type.equals("datetime")) {
            return null;
        }
        String subtype = node.path("subtype").asString("date");
        if (!subtype.equals("date") && !subtype.equals("datetime")) {
            problems.add(name + " asks for a " + subtype + " alone; ask for a date, or a date and time");
        }
        return subtype;
    }

    private String label(JsonNode node, String name, String type) {
        String label = text(node, "label");
        if ((label == null || label.isBlank()) && type.equals("datetime")) {
            label = text(node, "dateLabel");
        }
        if ((label == null || label.isBlank()) && INPUTS.contains(type)) {
            problems.add(name + " has no label");
            return "?";
        }
        return label == null ? null : label.strip();
    }

    private Component.Rules rules(JsonNode node, String name, String type) {
        JsonNode validate = node.path("validate");
        for (String rule : validate.propertyNames()) {
            if (!RULES.contains(rule)) {
                problems.add(name + " has the rule " + rule + ", which the product does not know");
            }
        }
        String kind = text(validate, "validationType");
        if (kind != null
                && !kind.isEmpty()
                && !Set.of("email", "phone", "custom").contains(kind)) {
            problems.add(name + " has the validationType " + kind + ", which the product does not know");
        }
        BigDecimal longest = number(validate, "maxLength", name);
        BigDecimal shortest = number(validate, "minLength", name);
        Integer cap = LONGEST.get(type);
        return new Component.Rules(
                validate.path("required").asBoolean(false),
                shortest == null ? null : shortest.intValue(),
                longest == null ? cap : Integer.valueOf(longest.intValue()),
                number(validate, "min", name),
                number(validate, "max", name),
                node.has("decimalDigits") ? node.path("decimalDigits").asInt() : null,
                pattern(validate, name),
                text(validate, "patternErrorMessage"),
                kind,
                node.path("disallowPassedDates").asBoolean(false));
    }

    private BigDecimal number(JsonNode validate, String rule, String name) {
        JsonNode value = validate.path(rule);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        try {
            return new BigDecimal(value.asString());
        } catch (NumberFormatException e) {
            problems.add(name + " has the rule " + rule + " with something that is not a number");
            return null;
        }
    }

    private Pattern pattern(JsonNode validate, String name) {
        String pattern = text(validate, "pattern");
        if (pattern == null || pattern.isEmpty()) {
            return null;
        }
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            problems.add(name + " has a pattern that cannot be read: " + e.getDescription());
            return null;
        }
    }

    private List<Option> options(JsonNode node, String name, String type) {
        List<Option> options = new ArrayList<>();
        for (JsonNode value : node.path("values")) {
            options.add(new Option(
                    value.path("value").asString(""), value.path("label").asString("")));
        }
        if (Set.of("radio", "select", "checklist").contains(type)) {
            if (options.isEmpty() && text(node, "valuesKey") == null) {
                problems.add(name + " has no choices: it needs values or a valuesKey");
            }
            if (options.stream().map(Option::value).distinct().count() < options.size()
                    || options.stream()
                            .anyMatch(option ->
                                    option.value().isBlank() || option.label().isBlank())) {
                problems.add(name + " has two choices with the same value, or one without value or label");
            }
        }
        return options;
    }

    private String hide(JsonNode node, String name) {
        JsonNode condition = node.path("conditional").path("hide");
        if (condition.isMissingNode() || condition.isNull()) {
            return null;
        }
        String feel = condition.asString("").strip();
        if (!feel.startsWith("=")) {
            problems.add(name + " has a condition that does not start with =");
            return null;
        }
        return checked(feel.substring(1).strip(), name, "a condition");
    }

    private String checked(String expression, String name, String what) {
        List<String> found = feel.problems(expression);
        found.forEach(problem -> problems.add(name + " has " + what + " that " + problem));
        return found.isEmpty() ? expression : null;
    }

    private Map<String, String> properties(JsonNode node, String name) {
        Map<String, String> properties = new LinkedHashMap<>();
        node.path("properties")
                .properties()
                .forEach(
                        entry -> properties.put(entry.getKey(), entry.getValue().asString("")));
        properties.forEach((property, value) -> {
            if (property.equals("eventWhen") || property.startsWith("eventWhen.")) {
                checked(value.startsWith("=") ? value.substring(1) : value, name, "an " + property);
            }
        });
        return properties;
    }

    /** Parts of a schema that would change what people see or what is stored, and that the product does not follow. */
    private void unsupported(JsonNode node, String name, String type) {
        for (String part : List.of("label", "description", "text", "dateLabel", "timeLabel")) {
            String words = text(node, part);
            if (words != null && (words.strip().startsWith("=") || words.contains("{{"))) {
                problems.add(name + " has a computed " + part + ", which the product cannot show");
            }
        }
        for (String part : List.of("readonly", "required", "min", "max", "multiple", "accept")) {
            if (node.path(part).asString("").startsWith("=")) {
                problems.add(name + " has a computed " + part + ", which the product does not know");
            }
        }
        if (node.path("disabled").asBoolean(false)) {
            problems.add(name + " is disabled; make it readonly, or leave it out");
        }
        if (node.has("valuesExpression")) {
            problems.add(name + " computes its choices (valuesExpression), which the product does not know");
        }
        if (type.equals("group") && node.path("isRepeating").asBoolean(false)) {
            problems.add(name + " is a repeating group; use a dynamic list");
        }
    }

    private static List<String> defaults(JsonNode value) {
        List<String> defaults = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(each -> defaults.add(each.asString("")));
        } else if (value.isValueNode() && !value.isNull()) {
            defaults.add(value.asString(""));
        }
        return defaults;
    }

    private static String name(JsonNode node) {
        String key = text(node, "key");
        String id = text(node, "id");
        return "component " + (key != null && !key.isEmpty() ? key : id)
                + (key != null && id != null && !key.equals(id) ? " (" + id + ")" : "");
    }

    private static String text(JsonNode node, String property) {
        JsonNode value = node.path(property);
        return value.isMissingNode() || value.isNull() ? null : value.asString("");
    }
}
