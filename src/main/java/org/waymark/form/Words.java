package org.waymark.form;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Recorded values in the words in which people read them. */
final class Words {

    private Words() {}

    /** The value in words; an empty text for none. */
    static String of(Component component, Object value, FormContext context) {
        return of(component, value, component.choices(context));
    }

    static String of(Component component, Object value, List<Option> choices) {
        if (value == null) {
            return "";
        }
        return switch (component.type()) {
            case "checkbox" -> "true".equals(String.valueOf(value)) ? "Yes" : "No";
            case "radio", "select" -> label(String.valueOf(value), choices);
            case "checklist" ->
                value instanceof Collection<?> values
                        ? values.stream()
                                .map(each -> label(String.valueOf(each), choices))
                                .collect(Collectors.joining(", "))
                        : label(String.valueOf(value), choices);
            case "datetime" -> {
                Object moment = Moments.recorded(value);
                yield moment == null ? String.valueOf(value) : Moments.words(moment);
            }
            default -> value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
        };
    }

    private static String label(String value, List<Option> choices) {
        return choices.stream()
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElse(value);
    }
}
