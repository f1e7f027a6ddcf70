package org.waymark.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waymark.engine.Feel;
import org.waymark.engine.FeelCondition;
import org.waymark.engine.FeelCondition.All;
import org.waymark.engine.FeelCondition.Any;
import org.waymark.engine.FeelCondition.Is;
import org.waymark.form.FormView.Block;
import tools.jackson.databind.json.JsonMapper;

/** Says in words when a question applies, and in a form small enough for the browser to follow. */
class Conditions {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final FeelCondition ALWAYS = new All(List.of());
    private static final FeelCondition NEVER = new Any(List.of());

    private final Feel feel;
    private final Sheet sheet;
    private final FormContext context;

    Conditions(Feel feel, Sheet sheet, FormContext context) {
        this.feel = feel;
        this.sheet = sheet;
        this.context = context;
    }

    /**
     * Shows neighbours under the condition they share. Where nothing on the page can change the condition, it is settled
     * here; where it is too much for plain words, the questions are always shown, and judged when the page is sent.
     */
    List<Block> wrap(List<Sheet.Node> nodes, Function<List<Sheet.Node>, List<Block>> show) {
        Sheet.Node first = nodes.get(0);
        String hide = first.component.hide();
        if (hide == null) {
            return show.apply(nodes);
        }
        Set<String> names = feel.names(hide);
        if (names.stream().noneMatch(key -> scope(key, first.scope) != null)) {
            return first.hidden ? List.of() : show.apply(nodes);
        }
        Optional<FeelCondition> when =
                feel.plain(hide).map(FeelCondition::negate).map(condition -> rest(condition, first.scope));
        if (when.filter(NEVER::equals).isPresent()) {
            return List.of();
        }
        if (when.isEmpty() || when.get().equals(ALWAYS) || !isOnPage(when.get(), first.scope)) {
            return show.apply(nodes);
        }
        return List.of(new Block(
                "when",
                null,
                sentence(when.get(), nodes),
                0,
                JSON.writeValueAsString(machine(when.get(), first.scope)),
                show.apply(nodes),
                null));
    }

    /** What of the condition the page can still change: what is known besides, and not asked here, is settled. */
    private FeelCondition rest(FeelCondition condition, Sheet.Scope from) {
        if (condition instanceof Is is) {
            Known known = scope(is.key(), from) == null ? context.known().get(is.key()) : null;
            if (known == null || !(known.value() instanceof String text)) {
                return is;
            }
            return is.values().contains(text) != is.negated() ? ALWAYS : NEVER;
        }
        boolean all = condition instanceof All;
        List<FeelCondition> parts =
                parts(condition).stream().map(part -> rest(part, from)).toList();
        if (parts.contains(all ? NEVER : ALWAYS)) {
            return all ? NEVER : ALWAYS;
        }
        List<FeelCondition> open = parts.stream()
                .filter(part -> !part.equals(all ? ALWAYS : NEVER))
                .toList();
        return open.size() == 1 ? open.get(0) : all ? new All(open) : new Any(open);
    }

    private static boolean isOnPage(FeelCondition condition, Sheet.Scope from) {
        return condition instanceof Is is
                ? scope(is.key(), from) != null
                : parts(condition).stream().allMatch(part -> isOnPage(part, from));
    }

    private static List<FeelCondition> parts(FeelCondition condition) {
        return condition instanceof All all ? all.parts() : ((Any) condition).parts();
    }

    private String sentence(FeelCondition when, List<Sheet.Node> nodes) {
        String what = nodes.size() > 1
                ? "Answer these questions"
                : nodes.get(0).component.is("group") ? "Answer this part" : "Answer this";
        Sheet.Scope scope = nodes.get(0).scope;
        if (when instanceof Is is && is.negated() && !is.values().isEmpty()) {
            return what + " unless " + words(is.negate(), scope) + ".";
        }
        return what + " if " + words(when, scope) + ".";
    }

    private String words(FeelCondition condition, Sheet.Scope scope) {
        if (condition instanceof All all) {
            return all.parts().stream().map(part -> words(part, scope)).collect(Collectors.joining(" and "));
        }
        if (condition instanceof Any any) {
            boolean some = any.parts().stream().anyMatch(part -> isOnOffer(part, scope));
            return any.parts().stream()
                    .filter(part -> !some || isOnOffer(part, scope))
                    .map(part -> words(part, scope))
                    .collect(Collectors.joining(" or "));
        }
        Is is = (Is) condition;
        Component asked = asked(is, scope);
        String question = "“" + asked.label() + "”";
        if (is.values().isEmpty()) {
            return question + (is.negated() ? " is answered" : " is not answered");
        }
        if (asked.is("checkbox")) {
            return question + (is.values().contains("true") != is.negated() ? " is ticked" : " is not ticked");
        }
        String verb = asked.is("checklist")
                ? (is.negated() ? " does not include " : " includes ")
                : (is.negated() ? " is not " : " is ");
        return question
                + verb
                + is.values().stream()
                        .map(value -> "“" + Words.of(asked, value, context) + "”")
                        .collect(Collectors.joining(" or "));
    }

    /** Whether whoever reads this page can answer so: some choices are given to some roles alone. */
    private boolean isOnOffer(FeelCondition condition, Sheet.Scope scope) {
        if (!(condition instanceof Is is) || is.negated() || is.values().isEmpty()) return true;
        Component asked = asked(is, scope);
        return !asked.chooses()
                || asked.choices(context).stream()
                        .anyMatch(choice -> is.values().contains(choice.value()));
    }

    private Component asked(Is is, Sheet.Scope scope) {
        return find(sheet.form().components(), is.key(), scope).orElseThrow();
    }

    private Map<String, Object> machine(FeelCondition condition, Sheet.Scope scope) {
        Map<String, Object> machine = new LinkedHashMap<>();
        if (condition instanceof All all) {
            machine.put(
                    "all",
                    all.parts().stream().map(part -> machine(part, scope)).toList());
        } else if (condition instanceof Any any) {
            machine.put(
                    "any",
                    any.parts().stream().map(part -> machine(part, scope)).toList());
        } else if (condition instanceof Is is) {
            machine.put("name", scope(is.key(), scope).prefix() + is.key());
            machine.put("is", new ArrayList<>(is.values()));
            machine.put("not", is.negated());
        }
        return machine;
    }

    /** The nearest place that asks the key: the row, the child, the page; null where nothing on the page does. */
    private static Sheet.Scope scope(String key, Sheet.Scope from) {
        for (Sheet.Scope scope = from; scope != null; scope = scope.parent()) {
            if (scope.keys().contains(key)) {
                return scope;
            }
        }
        return null;
    }

    private static Optional<Component> find(List<Component> components, String key, Sheet.Scope scope) {
        boolean row = scope.rowOf() != null && scope.keys().contains(key);
        return find(components, key, row, false);
    }

    private static Optional<Component> find(List<Component> components, String key, boolean row, boolean inRow) {
        for (Component component : components) {
            if (row == inRow && key.equals(component.key())) {
                return Optional.of(component);
            }
            Optional<Component> inside = find(component.children(), key, row, inRow || component.is("dynamiclist"));
            if (inside.isPresent()) {
                return inside;
            }
        }
        return Optional.empty();
    }
}
