package org.waymark.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A form laid out for its children and its rows, with what was typed read into it. */
final class Sheet {

    /** The longest list taken from a page. */
    static final int MOST_ROWS = 60;

    /**
     * Where a component stands: on the page, under a child, or in a row.
     *
     * @param keys the keys asked in this scope itself
     */
    record Scope(String prefix, Subject subject, Scope parent, String rowOf, Set<String> keys) {}

    /** A component in its place. */
    static final class Node {
        final Component component;
        final Scope scope;
        final Reading reading;
        final List<Node> children = new ArrayList<>();
        final List<Row> rows = new ArrayList<>();
        boolean hidden;

        Node(Component component, Scope scope, Reading reading) {
            this.component = component;
            this.scope = scope;
            this.reading = reading;
        }

        String name() {
            return scope.prefix() + component.key();
        }
    }

    /** One row of a dynamic list. */
    record Row(int index, Scope scope, List<Node> nodes) {}

    private final ParsedForm form;
    private final Map<String, List<String>> typed;
    private final FormContext context;
    private final Set<String> consulted = new LinkedHashSet<>();
    private final Scope page;
    private final List<Node> nodes;

    Sheet(ParsedForm form, Map<String, List<String>> typed, FormContext context) {
        this.form = form;
        this.typed = typed;
        this.context = context;
        this.page = new Scope("", null, null, null, keys(form.components(), false));
        this.nodes = lay(form.components(), page);
    }

    ParsedForm form() {
        return form;
    }

    Scope page() {
        return page;
    }

    List<Node> nodes() {
        return nodes;
    }

    Map<String, List<String>> typed() {
        return typed;
    }

    /** What was typed into inputs of this form, and nothing else that was sent. */
    Map<String, List<String>> kept() {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        consulted.stream().filter(typed::containsKey).forEach(name -> kept.put(name, List.copyOf(typed.get(name))));
        for (String own : List.of(InputNames.SHOWN, InputNames.DRAFT_VERSION)) {
            if (typed.containsKey(own)) {
                kept.put(own, List.copyOf(typed.get(own)));
            }
        }
        return kept;
    }

    private List<Node> lay(List<Component> components, Scope scope) {
        List<Node> laid = new ArrayList<>();
        for (Component component : components) {
            if (component.perChild()) {
                for (Subject subject : context.subjects()) {
                    Scope child = new Scope(
                            InputNames.childPrefix(subject.id()), subject, scope, null, keys(form.components(), true));
                    laid.add(place(component, child));
                }
            } else {
                laid.add(place(component, scope));
            }
        }
        return laid;
    }

    private Node place(Component component, Scope scope) {
        boolean input = component.asks() && !component.is("dynamiclist");
        String name = scope.prefix() + component.key();
        Node node = new Node(component, scope, input ? read(component, name) : Reading.NOTHING);
        if (component.is("group")) {
            node.children.addAll(lay(component.children(), scope));
        }
        if (component.is("dynamiclist")) {
            for (int index : rows(name)) {
                String prefix = InputNames.rowPrefix(name, index);
                Scope row = new Scope(prefix, scope.subject(), scope, name, keys(component.children(), false));
                consulted.add(prefix + InputNames.ROW);
                node.rows.add(new Row(index, row, lay(component.children(), row)));
            }
        }
        return node;
    }

    private Reading read(Component component, String name) {
        consulted.addAll(Answers.inputs(component, name));
        return Answers.read(component, name, typed, context);
    }

    private Set<Integer> rows(String list) {
        Pattern row = Pattern.compile(Pattern.quote(list) + "\\.(\\d{1,3})\\..+");
        Set<Integer> rows = new TreeSet<>();
        for (String name : typed.keySet()) {
            Matcher matcher = row.matcher(name);
            if (matcher.matches() && rows.size() < MOST_ROWS) {
                rows.add(Integer.valueOf(matcher.group(1)));
            }
        }
        return rows;
    }

    /** The keys asked by these components outside rows: those of per-child groups, or all the others. */
    private static Set<String> keys(List<Component> components, boolean perChild) {
        Set<String> keys = new LinkedHashSet<>();
        collect(components, perChild, false, keys);
        return keys;
    }

    private static void collect(List<Component> components, boolean wanted, boolean inside, Set<String> keys) {
        for (Component component : components) {
            if (component.asks() && wanted == inside) {
                keys.add(component.key());
            }
            if (component.is("group")) {
                collect(component.children(), wanted, inside || component.perChild(), keys);
            }
        }
    }
}
