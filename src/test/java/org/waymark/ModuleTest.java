package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The modules stand apart, and each package says in one sentence what it is. */
class ModuleTest {

    @Test
    void modulesHaveNoCyclesAndKeepTheirInsidesToThemselves() {
        ApplicationModules.of(Waymark.class).verify();
    }

    @Test
    void everyPackageSaysWhatItIs() throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of("src/main/java/org/waymark"))) {
            List<Path> silent = folders.filter(Files::isDirectory)
                    .filter(ModuleTest::holdsCode)
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                    .toList();
            assertThat(silent).as("packages without package-info.java").isEmpty();
        }
    }

    private static boolean holdsCode(Path folder) {
        return !Models.files(folder.toString(), ".java").stream()
                .filter(file -> file.getParent().equals(folder))
                .toList()
                .isEmpty();
    }
}
