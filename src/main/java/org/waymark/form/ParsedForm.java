package org.waymark.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A schema that has been read and found usable. */
record ParsedForm(String id, String version, List<Component> components, List<FormField> fields) implements Form {

    ParsedForm(String id, String version, List<Component> components) {
        this(id, version, List.copyOf(components), inputs(components, false, new ArrayList<>()));
    }

    @Override
    public List<FormField> rowFields(String listKey) {
        return find(components, listKey)
                .map(list -> inputs(list.children(), false, new ArrayList<>()))
                .orElse(List.of());
    }

    /** The same without these questions of the page; those in the rows of a list stay. */
    ParsedForm without(Set<String> keys) {
        return new ParsedForm(id, version, without(components, keys));
    }

    private static List<Component> without(List<Component> components, Set<String> keys) {
        return components.stream()
                .filter(component -> !keys.contains(component.key()))
                .map(component ->
                        component.is("group") ? component.with(without(component.children(), keys)) : component)
                .toList();
    }

    private static Optional<Component> find(List<Component> components, String listKey) {
        return components.stream()
                .flatMap(Component::withGroups)
                .filter(each -> each.is("dynamiclist") && each.key().equals(listKey))
                .findFirst();
    }

    private static List<FormField> inputs(List<Component> components, boolean perChild, List<FormField> found) {
        for (Component component : components) {
            if (component.asks()) {
                found.add(component.field(perChild));
            }
            if (component.is("group")) {
                inputs(component.children(), perChild || component.perChild(), found);
            }
        }
        return found;
    }
}
