package org.waymark.form;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.waymark.engine.Feel;

/** The form module as the product wires it, without the product. */
final class FormsUnderTest {

    static final ZoneId LONDON = ZoneId.of("Europe/London");
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-04-08T14:30:00Z"), ZoneId.of("UTC"));
    static final ZonedDateTime NOW = CLOCK.instant().atZone(LONDON);
    static final Feel FEEL = new Feel(CLOCK);
    static final Forms FORMS = new CamundaForms(FEEL);
    private static final SpringTemplateEngine TEMPLATES = templates();

    private FormsUnderTest() {}

    /** A form with these components, each given as JSON with single quotes. */
    static Form form(String... components) {
        return FORMS.parse(schema(components));
    }

    static String schema(String... components) {
        return ("{'id':'test.form','type':'default','schemaVersion':16,'components':[" + String.join(",", components)
                        + "]}")
                .replace('\'', '"');
    }

    static FormContext oneChild() {
        return context(List.of(new Subject("11", "Amy Shaw")));
    }

    static FormContext twoChildren() {
        return context(List.of(new Subject("11", "Amy Shaw"), new Subject("12", "Ben Shaw")));
    }

    static FormContext context(List<Subject> subjects) {
        List<Option> workers = List.of(new Option("sasha", "Sasha Green"), new Option("tom", "Tom Reed"));
        Map<String, List<Option>> lists = new LinkedHashMap<>();
        for (String key : List.of(
                "socialWorkers",
                "section47Workers",
                "conferenceChairs",
                "teams",
                "colleagues",
                "lateReasons",
                "noteKinds",
                "unallocatedReasons")) {
            lists.put(key, workers);
        }
        return new FormContext(subjects, lists, Map.of(), Map.of(), NOW);
    }

    /** Parameters as a browser sends them: name, value, name, value; a repeated name adds a value. */
    static Map<String, List<String>> typed(String... namesAndValues) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String value = namesAndValues[i + 1];
            typed.merge(namesAndValues[i], List.of(value), (before, after) -> {
                String[] both = Arrays.copyOf(before.toArray(new String[0]), before.size() + 1);
                both[before.size()] = value;
                return List.of(both);
            });
        }
        return typed;
    }

    static FormResult read(Form form, String... namesAndValues) {
        return FORMS.read(form, typed(namesAndValues), oneChild());
    }

    static List<String> messages(FormResult result) {
        return result.errors().stream().map(FormError::message).toList();
    }

    static String render(Form form, FormContext context) {
        return render(FORMS.view(form, Map.of(), context, List.of()));
    }

    static String render(FormView view) {
        return template("form/fields :: fields(${view})", Map.of("view", view)).replaceAll("\\s+", " ");
    }

    static String template(String fragment, Map<String, Object> model) {
        String page = "<th:block xmlns:th=\"http://www.thymeleaf.org\" th:replace=\"~{" + fragment + "}\"></th:block>";
        return TEMPLATES.process(page, new Context(Locale.UK, model));
    }

    private static SpringTemplateEngine templates() {
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setTemplateMode(TemplateMode.HTML);
        files.setResolvablePatterns(java.util.Set.of("form/*"));
        files.setOrder(1);
        files.setCacheable(true);
        org.thymeleaf.templateresolver.StringTemplateResolver texts =
                new org.thymeleaf.templateresolver.StringTemplateResolver();
        texts.setTemplateMode(TemplateMode.HTML);
        texts.setOrder(2);
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.addTemplateResolver(files);
        engine.addTemplateResolver(texts);
        return engine;
    }
}
