package org.waymark.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
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
