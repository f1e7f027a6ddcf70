package org.waymark.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts what is already known, and what the form itself proposes, where nobody has typed yet. */
class Prefill {

    private final ParsedForm form;
    private final FormContext context;

    Prefill(ParsedForm form, FormContext context) {
        this.form = form;
        this.context = context;
    }

    /** What was typed, with read-only questions answered from what is on file whatever was sent. */
    Map<String, List<String>> fixed(Map<String, List<String>> typed) {
        Map<String, List<String>> fixed = new LinkedHashMap<>(typed);
        walk(form.components(), "", null, fixed, false);
        return fixed;
    }

    /** The same, with every question that was not on the page yet prefilled, and a first row in every list. */
    Map<String, List<String>> filled(Map<String, List<String>> typed) {
        Map<String, List<String>> filled = new LinkedHashMap<>(typed);
        walk(form.components(), "", null, filled, true);
        return filled;
    }

    /** What is on file for this question, or null. */
    Known known(Component component, Subject subject) {
        String from = component.properties().get("carriesFrom");
        if (from == null || from.isBlank()) {
            if (!component.readonly() && !"true".equals(component.properties().get("carry"))) {
                return null;
            }
            from = component.key();
        }
        Subject whose = subject == null && context.subjects().size() == 1
                ? context.subjects().get(0)
                : subject;
        Map<String, Known> own =
                whose == null ? Map.of() : context.knownBySubject().getOrDefault(whose.id(), Map.of());
        Known known = subject == null ? context.known().get(from) : own.get(from);
        if (known == null) {
            known = subject == null ? own.get(from) : context.known().get(from);
        }
        return known == null || known.value() == null || !fits(component, known.value()) ? null : known;
    }

    /** The inputs as they are when they hold the value on file. */
    static Map<String, List<String>> inputs(Component component, String name, Object value) {
        Map<String, List<String>> inputs = new LinkedHashMap<>();
        Typing.put(component, name, value, inputs);
        return inputs;
    }

    private boolean fits(Component component, Object value) {
        Map<String, List<String>> inputs = inputs(component, "x", value);
        if (component.is("dynamiclist")) {
            return !inputs.isEmpty();
        }
        Reading reading = Answers.read(component, "x", inputs, context);
        return !component.chooses() || (reading.value() != null && reading.problem() == null);
    }

    private void walk(
            List<Component> components, String prefix, Subject subject, Map<String, List<String>> typed, boolean all) {
        for (Component component : components) {
            if (component.perChild()) {
                context.subjects()
                        .forEach(child ->
                                walk(component.children(), InputNames.childPrefix(child.id()), child, typed, all));
            } else if (component.is("group")) {
                walk(component.children(), prefix, subject, typed, all);
            } else if (component.is("dynamiclist")) {
                list(component, prefix + component.key(), subject, typed, all);
            } else if (component.asks()) {
                question(component, prefix + component.key(), subject, typed, all);
            }
        }
    }

    private void question(
            Component component, String name, Subject subject, Map<String, List<String>> typed, boolean all) {
        List<String> inputs = Answers.inputs(component, name);
        if (component.readonly()) {
            inputs.forEach(typed::remove);
        } else if (!all
                || typed.containsKey(InputNames.SHOWN)
                || inputs.stream().anyMatch(typed::containsKey)) {
            return;
        }
        Known known = known(component, subject);
        if (known != null) {
            typed.putAll(inputs(component, name, known.value()));
        } else {
            propose(component, name, typed);
        }
    }

    private static void propose(Component component, String name, Map<String, List<String>> typed) {
        if (component.defaults().isEmpty()) {
            return;
        }
        Object value = component.is("checklist")
                ? component.defaults()
                : component.defaults().get(0);
        typed.putAll(inputs(component, name, value));
    }

    private void list(Component list, String name, Subject subject, Map<String, List<String>> typed, boolean all) {
        if (list.readonly()) {
            typed.keySet().removeIf(input -> input.startsWith(name + "."));
        }
        boolean empty = typed.keySet().stream().noneMatch(input -> input.startsWith(name + "."));
        if (empty && (list.readonly() || (all && !typed.containsKey(InputNames.SHOWN)))) {
            Known known = known(list, subject);
            if (known != null) {
                typed.putAll(inputs(list, name, known.value()));
                return;
            }
        }
        if (all && empty && !list.readonly()) {
            typed.put(InputNames.rowPrefix(name, 0) + InputNames.ROW, List.of("1"));
        }
        if (all) {
            proposeInNewRows(list, name, typed);
        }
    }

    private static void proposeInNewRows(Component list, String name, Map<String, List<String>> typed) {
        for (int index = 0; index < Sheet.MOST_ROWS; index++) {
            String prefix = InputNames.rowPrefix(name, index);
            Set<String> inputs = Set.copyOf(typed.keySet().stream()
                    .filter(input -> input.startsWith(prefix))
                    .toList());
            if (inputs.equals(Set.of(prefix + InputNames.ROW))) {
                list.children().stream()
                        .flatMap(Component::withGroups)
                        .filter(Component::asks)
                        .forEach(component -> propose(component, prefix + component.key(), typed));
            }
        }
    }
}
