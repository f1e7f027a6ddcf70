package org.waymark.form;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.waymark.engine.Feel;

/**
 * Decides which questions apply, from the answers to the questions that apply: a hidden question's answer counts for nothing.
 */
class Visibility {

    private final Feel feel;
    private final String formId;

    Visibility(Feel feel, String formId) {
        this.feel = feel;
        this.formId = formId;
    }

    /** Repeats until nothing changes; questions that hide each other in a circle end after as many turns as there are. */
    void settle(Sheet sheet, FormContext context) {
        List<Sheet.Node> conditional = new ArrayList<>();
        collect(sheet.nodes(), conditional);
        boolean changed = !conditional.isEmpty();
        for (int turn = 0; changed && turn <= conditional.size(); turn++) {
            Map<String, Object> page = page(sheet, context);
            Map<Sheet.Scope, Map<String, Object>> scopes = new LinkedHashMap<>();
            scopes.put(sheet.page(), page);
            fill(sheet.nodes(), sheet, page, scopes, context);
            changed = false;
            for (Sheet.Node node : conditional) {
                boolean hidden = feel.holds(node.component.hide(), scopes.getOrDefault(node.scope, page), formId);
                changed |= hidden != node.hidden;
                node.hidden = hidden;
            }
        }
    }

    private static void collect(List<Sheet.Node> nodes, List<Sheet.Node> found) {
        for (Sheet.Node node : nodes) {
            if (node.component.hide() != null) found.add(node);
            collect(node.children, found);
            node.rows.forEach(row -> collect(row.nodes(), found));
        }
    }

    private static Map<String, Object> page(Sheet sheet, FormContext context) {
        Map<String, Object> values = new LinkedHashMap<>();
        context.known().forEach((key, known) -> values.put(key, usable(known.value())));
        if (context.subjects().size() == 1) {
            childFacts(context, context.subjects().get(0), values);
        }
        sheet.form().fields().forEach(field -> values.remove(field.key()));
        values.putAll(seen(sheet.nodes(), null));
        return values;
    }

    private static void childFacts(FormContext context, Subject subject, Map<String, Object> values) {
        context.knownBySubject()
                .getOrDefault(subject.id(), Map.of())
                .forEach((key, known) -> values.put(key, usable(known.value())));
    }

    private static Object usable(Object value) {
        return value instanceof Instant ? Moments.recorded(value) : value;
    }

    /** What each scope below the page sees: the page's values under its own. */
    private static void fill(
            List<Sheet.Node> nodes,
            Sheet sheet,
            Map<String, Object> outer,
            Map<Sheet.Scope, Map<String, Object>> scopes,
            FormContext context) {
        for (Sheet.Node node : nodes) {
            Map<String, Object> here = outer;
            if (node.component.perChild()) {
                here = scopes.computeIfAbsent(node.scope, scope -> child(sheet, outer, scope, context));
            }
            fill(node.children, sheet, here, scopes, context);
            for (Sheet.Row row : node.rows) {
                Map<String, Object> values = new LinkedHashMap<>(here);
                values.putAll(seen(row.nodes(), row.scope().subject()));
                scopes.put(row.scope(), values);
            }
        }
    }

    private static Map<String, Object> child(
            Sheet sheet, Map<String, Object> outer, Sheet.Scope scope, FormContext context) {
        Map<String, Object> values = new LinkedHashMap<>(outer);
        Map<String, Object> facts = new LinkedHashMap<>();
        childFacts(context, scope.subject(), facts);
        sheet.form().fields().forEach(field -> facts.remove(field.key()));
        values.putAll(facts);
        values.putAll(seen(sheet.nodes(), scope.subject()));
        return values;
    }

    /** What conditions see: the values that count, and empty lists, as form-js has it, where several could be chosen. */
    private static Map<String, Object> seen(List<Sheet.Node> nodes, Subject subject) {
        Map<String, Object> seen = new LinkedHashMap<>();
        empties(nodes, subject, seen);
        seen.putAll(values(nodes, subject));
        return seen;
    }

    private static void empties(List<Sheet.Node> nodes, Subject subject, Map<String, Object> found) {
        for (Sheet.Node node : nodes) {
            boolean many = node.component.is("checklist") || node.component.is("dynamiclist");
            if (many && Objects.equals(node.scope.subject(), subject)) {
                found.put(node.component.key(), List.of());
            }
            empties(node.children, subject, found);
        }
    }

    /** The values that count of the page's own questions ({@code subject} null) or of one child's. */
    static Map<String, Object> values(List<Sheet.Node> nodes, Subject subject) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Sheet.Node node : nodes) {
            if (node.hidden) continue;
            boolean own = Objects.equals(node.scope.subject(), subject);
            if (own && node.component.is("dynamiclist")) {
                List<Map<String, Object>> rows = rows(node);
                if (!rows.isEmpty()) values.put(node.component.key(), rows);
            } else if (own && node.component.asks() && node.reading.value() != null) {
                values.put(node.component.key(), node.reading.value());
            }
            values.putAll(values(node.children, subject));
        }
        return values;
    }

    /** The rows in which anything was answered. */
    static List<Map<String, Object>> rows(Sheet.Node list) {
        return list.rows.stream()
                .map(row -> values(row.nodes(), row.scope().subject()))
                .filter(row -> row.values().stream().anyMatch(Answers::given))
                .toList();
    }
}
