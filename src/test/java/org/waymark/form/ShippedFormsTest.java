package org.waymark.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every form that the product ships with can be used, shown and named after its file. */
class ShippedFormsTest {

    private static final Path FORMS = Path.of("forms");

    @TestFactory
    List<DynamicTest> canBeUsedAndShown() throws IOException {
        return files().stream()
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> check(file)))
                .toList();
    }

    @Test
    void thereAreForms() throws IOException {
        assertThat(files()).hasSizeGreaterThan(50);
    }

    @Test
    void everyConditionAndCarriedFactNamesAQuestionOfSomeForm() throws IOException {
        List<ParsedForm> forms = new ArrayList<>();
        for (Path file : files()) {
            forms.add((ParsedForm) FormsUnderTest.FORMS.parse(Files.readString(file)));
        }
        Set<String> asked = new HashSet<>();
        forms.forEach(form -> all(form.components()).filter(Component::asks).forEach(each -> asked.add(each.key())));
        for (ParsedForm form : forms) {
            all(form.components()).forEach(component -> {
                String where = form.id() + ", " + component.id();
                if (component.hide() != null) {
                    assertThat(asked).as(where).containsAll(FormsUnderTest.FEEL.names(component.hide()));
                }
                component.properties().forEach((name, value) -> {
                    if (name.startsWith("eventWhen")) {
                        assertThat(asked).as(where).containsAll(FormsUnderTest.FEEL.names(value));
                    }
                    if (name.equals("carriesFrom")) {
                        assertThat(asked).as(where).contains(value);
                    }
                });
            });
        }
    }

    private static Stream<Component> all(List<Component> components) {
        return components.stream().flatMap(each -> Stream.concat(Stream.of(each), all(each.children())));
    }

    private static void check(Path file) throws IOException {
        Form form = FormsUnderTest.FORMS.parse(Files.readString(file));
        assertThat(form.id())
                .isEqualTo(file.getParent().getFileName() + "."
                        + file.getFileName().toString().replaceFirst("\\.form$", ""));
        assertThatCode(() -> FormsUnderTest.render(form, FormsUnderTest.twoChildren()))
                .doesNotThrowAnyException();
    }

    private static List<Path> files() throws IOException {
        if (!Files.isDirectory(FORMS)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(FORMS)) {
            return files.filter(file -> file.toString().endsWith(".form"))
                    .sorted()
                    .toList();
        }
    }
}
