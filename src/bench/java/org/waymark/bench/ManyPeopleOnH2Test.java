package org.waymark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.waymark.WaymarkTest;

/** On a database in a file, as that with which the product starts. */
@WaymarkTest
@DirtiesContext
class ManyPeopleOnH2Test extends AbstractManyPeopleBench {

    @DynamicPropertySource
    static void inAFileOfItsOwn(DynamicPropertyRegistry properties) throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/bench")), "search");
        properties.add("spring.datasource.url", () -> "jdbc:h2:file:" + folder.toAbsolutePath() + "/waymark");
    }

    @Override
    String database() {
        return "H2";
    }
}
