package org.waymark.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the answer to one question and judges it by the question's own rules; whether it had to be given is judged later. */
final class Answers {

    private static final int DECIMALS = 4;

    private Answers() {}

    /** The names of the inputs that make up the answer. */
    static List<String> inputs(Component component, String name) {
        if (!component.is("datetime")) {
            return List.of(name);
        }
        List<String> inputs = new ArrayList<>(List.of(name + "-day", name + "-month", name + "-year"));
        if (component.hasTime()) {
            inputs.add(name + "-time");
        }
        return inputs;
    }

    static Reading read(Component component, String name, Map<String, List<String>> typed, FormContext context) {
        return switch (component.type()) {
            case "textfield", "textarea" -> Texts.read(component, first(typed, name));
            case "number" -> number(component, first(typed, name));
            case "checkbox" -> Reading.of(typed.getOrDefault(name, List.of()).contains("true"));
            case "radio", "select" -> choice(component, first(typed, name).strip(), context);
            case "checklist" -> choices(component, typed.getOrDefault(name, List.of()), context);
            case "datetime" -> moment(component, name, typed, context);
            case "filepicker" -> files(component, typed.getOrDefault(name, List.of()));
            default -> Reading.NOTHING;
        };
    }

    static String first(Map<String, List<String>> typed, String name) {
        List<String> values = typed.get(name);
        return values == null || values.isEmpty() || values.get(0) == null ? "" : values.get(0);
    }

    private static Reading number(Component component, String typed) {
        String text = typed.strip().replace(",", "");
        Component.Rules rules = component.rules();
        if (text.isEmpty()) {
            return Reading.NOTHING;
        }
        if (!text.matches("-?\\d{1,15}(\\.\\d{1,15})?")) {
            return wrong(component, "be a number, like 12");
        }
        BigDecimal number = new BigDecimal(text);
        int decimals = rules.decimals() == null ? DECIMALS : Math.min(rules.decimals(), DECIMALS);
        if (number.scale() > decimals) {
            return wrong(
                    component,
                    decimals == 0 ? "be a whole number" : "have no more than " + decimals + " decimal places");
        }
        if (rules.min() != null && number.compareTo(rules.min()) < 0) {
            return wrong(component, "be " + plain(rules.min()) + " or more");
        }
        if (rules.max() != null && number.compareTo(rules.max()) > 0) {
            return wrong(component, "be " + plain(rules.max()) + " or less");
        }
        return Reading.of(number.scale() == 0 ? (Object) number.longValueExact() : number);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static Reading choice(Component component, String typed, FormContext context) {
        if (typed.isEmpty()) {
            return Reading.NOTHING;
        }
        return declared(component, typed, context)
                ? Reading.of(typed)
                : Reading.wrong("Select one of the answers given for “" + component.label() + "”");
    }

    private static Reading choices(Component component, List<String> typed, FormContext context) {
        Set<String> chosen = new LinkedHashSet<>(typed);
        chosen.remove("");
        if (!chosen.stream().allMatch(value -> declared(component, value, context))) {
            return Reading.wrong("Select only answers given for “" + component.label() + "”");
        }
        List<String> inOrder = component.choices(context).stream()
                .map(Option::value)
                .filter(chosen::contains)
                .toList();
        return inOrder.isEmpty() ? Reading.NOTHING : Reading.of(inOrder);
    }

    private static boolean declared(Component component, String value, FormContext context) {
        return component.choices(context).stream()
                .anyMatch(option -> option.value().equals(value));
    }

    private static Reading moment(
            Component component, String name, Map<String, List<String>> typed, FormContext context) {
        Reading reading = Moments.read(
                component.label(),
                first(typed, name + "-day"),
                first(typed, name + "-month"),
                first(typed, name + "-year"),
                component.hasTime() ? first(typed, name + "-time") : null,
                "true".equals(component.properties().get("timeMayBeMissing")));
        if (reading.value() == null) {
            return reading;
        }
        boolean happened = "true".equals(component.properties().get("notFuture"));
        if (reading.value() instanceof LocalDate date) {
            LocalDate today = context.now().toLocalDate();
            if (happened && date.isAfter(today)) {
                return wrong(component, "be today or in the past", "-day");
            }
            if (component.rules().notPast() && date.isBefore(today)) {
                return wrong(component, "be today or in the future", "-day");
            }
        } else if (reading.value() instanceof ZonedDateTime moment) {
            if (happened && moment.isAfter(context.now())) {
                return wrong(component, "be in the past", "-day");
            }
            if (component.rules().notPast()
                    && moment.toLocalDate().isBefore(context.now().toLocalDate())) {
                return wrong(component, "be today or in the future", "-day");
            }
        }
        return reading;
    }

    private static Reading files(Component component, List<String> given) {
        List<String> files =
                given.stream().filter(file -> file != null && !file.isBlank()).toList();
        if (files.size() > 1 && !component.multiple()) {
            return Reading.wrong("Choose one file only for “" + component.label() + "”");
        }
        return files.isEmpty() ? Reading.NOTHING : Reading.of(files);
    }

    /** The sentence for a question that had to be answered and was not. */
    static String missing(Component component) {
        String label = component.label();
        return switch (component.type()) {
            case "radio", "select", "checklist" -> Sentences.select(label);
            case "checkbox" -> Sentences.tick(label);
            case "filepicker" -> "Choose a file for “" + label + "”";
            case "dynamiclist" -> "Add at least one to “" + (label == null ? "the list" : label) + "”";
            default -> Sentences.enter(label);
        };
    }

    static boolean given(Object value) {
        return value != null && !Boolean.FALSE.equals(value);
    }

    private static Reading wrong(Component component, String must) {
        return wrong(component, must, "");
    }

    private static Reading wrong(Component component, String must, String part) {
        return Reading.wrong(Sentences.must(component.label(), must), part);
    }

    /** A number as people read it: 4,000. */
    static String grouped(int number) {
        return String.format(Locale.UK, "%,d", number);
    }
}
