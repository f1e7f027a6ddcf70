package org.waymark.desk.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.form.FormError;

/** What was typed on a page that is no Camunda Form, for its template: nothing typed is ever lost. */
public record Typed(Map<String, List<String>> values) {

    static Typed of(Map<String, List<String>> values) {
        return new Typed(values);
    }

    /** The first value of an input, or an empty text. */
    public String of(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        return all.isEmpty() || all.get(0) == null ? "" : all.get(0);
    }

    /** Whether a box or choice is ticked. */
    public boolean has(String name, Object value) {
        return values.getOrDefault(name, List.of()).contains(String.valueOf(value));
    }

    /** The first sentence for each input that something is wrong with. */
    static Map<String, String> wrong(List<FormError> errors) {
        Map<String, String> wrong = new LinkedHashMap<>();
        errors.stream()
                .filter(error -> error.inputId() != null)
                .forEach(error -> wrong.merge(error.inputId(), error.message(), (one, other) -> one + ". " + other));
        return wrong;
    }
}
