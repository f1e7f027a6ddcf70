package org.waymark.form;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns values into what would have been typed for them. */
final class Typing {

    private Typing() {}

    static Map<String, List<String>> of(
            ParsedForm form, Map<String, Object> shared, Map<String, Map<String, Object>> perSubject) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        each(form.components(), "", shared, typed);
        perSubject.forEach((subject, values) -> form.components().stream()
                .flatMap(Component::withGroups)
                .filter(Component::perChild)
                .forEach(group -> each(group.children(), InputNames.childPrefix(subject), values, typed)));
        return typed;
    }

    private static void each(
            List<Component> components, String prefix, Map<String, Object> values, Map<String, List<String>> typed) {
        for (Component component : components) {
            if (component.is("group") && !component.perChild()) {
                each(component.children(), prefix, values, typed);
            } else if (component.asks() && values.get(component.key()) != null) {
                put(component, prefix + component.key(), values.get(component.key()), typed);
            }
        }
    }

    /** Writes one value into the inputs of its component. */
    static void put(Component component, String name, Object value, Map<String, List<String>> typed) {
        switch (component.type()) {
            case "datetime" -> moment(component, name, Moments.recorded(value), typed);
            case "dynamiclist" -> rows(component, name, value, typed);
            case "checklist", "filepicker" -> typed.put(name, many(value));
            default -> typed.put(name, List.of(text(value)));
        }
    }

    private static void moment(Component component, String name, Object moment, Map<String, List<String>> typed) {
        if (moment == null) {
            return;
        }
        var day = Moments.day(moment);
        typed.put(name + "-day", List.of(String.valueOf(day.getDayOfMonth())));
        typed.put(name + "-month", List.of(String.valueOf(day.getMonthValue())));
        typed.put(name + "-year", List.of(String.valueOf(day.getYear())));
        if (component.hasTime()) {
            typed.put(name + "-time", List.of(Moments.clock(moment)));
        }
    }

    private static void rows(Component list, String name, Object value, Map<String, List<String>> typed) {
        int index = 0;
        for (Object row : value instanceof Collection<?> rows ? rows : List.of()) {
            if (row instanceof Map<?, ?> values) {
                String prefix = InputNames.rowPrefix(name, index++);
                typed.put(prefix + InputNames.ROW, List.of("1"));
                Map<String, Object> byKey = new LinkedHashMap<>();
                values.forEach((key, each) -> byKey.put(String.valueOf(key), each));
                each(list.children(), prefix, byKey, typed);
            }
        }
    }

    private static List<String> many(Object value) {
        return value instanceof Collection<?> values
                ? values.stream().map(Typing::text).toList()
                : List.of(text(value));
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
    }
}
