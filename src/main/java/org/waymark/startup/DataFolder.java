package org.waymark.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Looks before anything else whether the data folder can be written, where the database is a file in it. */
class DataFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        String url = environment.getProperty("spring.datasource.url", "");
        String folder = environment.getProperty("waymark.data-folder", "");
        if (url.startsWith("jdbc:h2:file:") && !folder.isBlank()) requireWritable(Path.of(folder));
    }

    static void requireWritable(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "waymark", ".try"));
        } catch (IOException unwritable) {
            throw new CannotStart(DatabaseAnalyzer.unwritable(folder.toString()), unwritable);
        }
    }
}
