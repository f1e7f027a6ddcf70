package org.waymark.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.form.FormsUnderTest.FORMS;
import static org.waymark.form.FormsUnderTest.form;
import static org.waymark.form.FormsUnderTest.oneChild;
import static org.waymark.form.FormsUnderTest.twoChildren;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What was recorded can be put back on the page and sent again without a change. */
class RoundTripTest {

    /** A hundred in the full build, a tenth of that in the ordinary one. */
    private static final int TIMES = 100 / Integer.getInteger("waymark.test.scale", 10);

    @Test
    void nothingChangesThatIsPutBackAndSentAgain() throws IOException {
        long seed = Long.getLong("waymark.test.seed", System.nanoTime());
        Random random = new Random(seed);
        for (ParsedForm form : all()) {
            for (int time = 0; time < TIMES; time++) {
                Map<String, List<String>> typed = new LinkedHashMap<>();
                type(form.components(), "", typed, random);
                FormContext context = twoChildren();
                FormResult first = FORMS.read(form, typed, context);
                Map<String, List<String>> back = FORMS.asTyped(form, first.shared(), first.perSubject());
                FormResult second = FORMS.read(form, back, context);
                String where = form.id() + ", seed " + seed + ", typed " + typed;
                assertThat(second.shared()).as(where).isEqualTo(first.shared());
                assertThat(second.perSubject()).as(where).isEqualTo(first.perSubject());
                assertThat(FORMS.asTyped(form, second.shared(), second.perSubject()))
                        .as(where)
                        .isEqualTo(back);
                if (first.valid()) {
                    assertThat(second.errors()).as(where).isEmpty();
                }
            }
        }
    }

    @Test
    void takesValuesAsTheyComeFromTheDatabase() {
        Form form = form(
                "{'id':'d','type':'datetime','subtype':'date','key':'d','label':'D'}",
                "{'id':'m','type':'datetime','subtype':'datetime','key':'m','label':'M'}",
                "{'id':'n','type':'number','key':'n','label':'N'}");
        Map<String, List<String>> expected = Map.of(
                "d-day",
                List.of("8"),
                "d-month",
                List.of("4"),
                "d-year",
                List.of("2026"),
                "m-day",
                List.of("8"),
                "m-month",
                List.of("4"),
                "m-year",
                List.of("2026"),
                "m-time",
                List.of("00:30"),
                "n",
                List.of("3"));
        assertThat(FORMS.asTyped(form, Map.of("d", "2026-04-08", "m", "2026-04-07T23:30:00Z", "n", 3), Map.of()))
                .isEqualTo(expected);
        assertThat(FORMS.asTyped(
                        form,
                        Map.of(
                                "d", LocalDate.of(2026, 4, 8),
                                "m", Instant.parse("2026-04-07T23:30:00Z"),
                                "n", new java.math.BigDecimal("3")),
                        Map.of()))
                .isEqualTo(expected);
        assertThat(FORMS.asTyped(form, Map.of("m", "2026-04-08T00:30+01:00[Europe/London]", "d", "nonsense"), Map.of()))
                .containsEntry("m-time", List.of("00:30"))
                .doesNotContainKey("d-day");
    }

    @Test
    void everyValueOfTheRepeatedHourStaysInIt() {
        Form form = form("{'id':'m','type':'datetime','subtype':'datetime','key':'m','label':'M'}");
        Map<String, List<String>> typed =
                FORMS.asTyped(form, Map.of("m", Instant.parse("2025-10-26T01:30:00Z")), Map.of());
        assertThat(typed).containsEntry("m-time", List.of("01:30"));
        assertThat(FORMS.read(form, typed, oneChild()).valid()).isTrue();
    }

    private static List<ParsedForm> all() throws IOException {
        List<ParsedForm> forms = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".form"))
                    .sorted()
                    .toList()) {
                forms.add((ParsedForm) FORMS.parse(Files.readString(file)));
            }
        }
        return forms;
    }

    private static void type(
            List<Component> components, String prefix, Map<String, List<String>> typed, Random random) {
        for (Component component : components) {
            String name = prefix + component.key();
            if (component.perChild()) {
                type(component.children(), InputNames.childPrefix("11"), typed, random);
                type(component.children(), InputNames.childPrefix("12"), typed, random);
            } else if (component.is("group")) {
                type(component.children(), prefix, typed, random);
            } else if (component.is("dynamiclist")) {
                for (int row = random.nextInt(3); row > 0; row--) {
                    type(component.children(), InputNames.rowPrefix(name, random.nextInt(9)), typed, random);
                }
            } else if (component.asks() && random.nextInt(5) > 0) {
                answer(component, name, typed, random);
            }
        }
    }

    private static void answer(Component component, String name, Map<String, List<String>> typed, Random random) {
        switch (component.type()) {
            case "datetime" -> {
                typed.put(name + "-day", List.of(String.valueOf(1 + random.nextInt(31))));
                typed.put(name + "-month", List.of(String.valueOf(1 + random.nextInt(12))));
                typed.put(name + "-year", List.of(String.valueOf(2024 + random.nextInt(3))));
                typed.put(name + "-time", List.of(random.nextInt(24) + ":" + (10 + random.nextInt(50))));
            }
            case "number" -> typed.put(name, List.of(pick(random, "0", "12", "3.50", "-1", "1,000", "many")));
            case "checkbox" -> typed.put(name, List.of(pick(random, "true", "false", "on")));
            case "radio", "select", "checklist" -> {
                List<Option> choices = component.choices(oneChild());
                // what is offered comes from the case, and this one offers nothing
                if (choices.isEmpty()) return;
                List<String> chosen = new ArrayList<>();
                for (int i = 1 + random.nextInt(component.is("checklist") ? 3 : 1); i > 0; i--) {
                    chosen.add(choices.get(random.nextInt(choices.size())).value());
                }
                typed.put(name, chosen);
            }
            case "filepicker" -> typed.put(name, List.of("17"));
            default -> typed.put(name, List.of(text(random)));
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append(pick(
                    random, "a", "é", " ", "\r\n", "\n", "\t", "\"", "<b>", "${x}", "😀", "\u00a0", "\u2028", "0"));
        }
        return text.toString();
    }

    private static String pick(Random random, String... from) {
        return from[random.nextInt(from.length)];
    }
}
