package org.waymark.form;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One component of a schema, as read and found usable.
 *
 * @param hide FEEL without its leading {@code =}, or null: the component is hidden where it holds
 * @param defaults what is there before anybody typed
 * @param children the components of a group or of one row of a dynamic list
 */
record Component(
        String id,
        String type,
        String subtype,
        String key,
        String label,
        String timeLabel,
        String hint,
        String text,
        Rules rules,
        List<Option> options,
        String optionsKey,
        String hide,
        List<String> defaults,
        boolean readonly,
        boolean multiple,
        String accept,
        boolean growable,
        List<Component> children,
        Map<String, String> properties) {

    /** What an answer must satisfy; null where there is no such rule. */
    record Rules(
            boolean required,
            Integer minLength,
            Integer maxLength,
            java.math.BigDecimal min,
            java.math.BigDecimal max,
            Integer decimals,
            Pattern pattern,
            String patternMessage,
            String kind,
            boolean notPast) {}

    /** The same group with other children. */
    Component with(List<Component> children) {
        return new Component(
                id,
                type,
                subtype,
                key,
                label,
                timeLabel,
                hint,
                text,
                rules,
                options,
                optionsKey,
                hide,
                defaults,
                readonly,
                multiple,
                accept,
                growable,
                children,
                properties);
    }

    /** Whether it takes an answer: it has a key under which the answer is recorded. */
    boolean asks() {
        return key != null;
    }

    boolean is(String type) {
        return this.type.equals(type);
    }

    boolean hasTime() {
        return is("datetime") && subtype.equals("datetime");
    }

    boolean perChild() {
        return is("group") && "true".equals(properties.get("perChild"));
    }

    /** Answered from a list of choices. */
    boolean chooses() {
        return is("radio") || is("select") || is("checklist");
    }

    /** The choices: the form's own, or those that the server gives under the form's name for them. */
    List<Option> choices(FormContext context) {
        return optionsKey == null ? options : context.lists().getOrDefault(optionsKey, List.of());
    }

    FormField field(boolean perChild) {
        return new FormField(key, type, subtype, label, perChild, properties);
    }

    /** This component and those of its groups, not those of rows. */
    Stream<Component> withGroups() {
        return is("group")
                ? Stream.concat(Stream.of(this), children.stream().flatMap(Component::withGroups))
                : Stream.of(this);
    }
}
