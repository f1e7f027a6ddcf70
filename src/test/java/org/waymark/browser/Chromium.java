package org.waymark.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The browser that the tests drive. The build asks for it early, so that a machine without one is told before the tests run;
 * where it can be installed by the system's own packages it is.
 */
public final class Chromium {

    private static final String MISSING = "The browser tests need Chromium, which was not found: install it"
            + " (apt-get install chromium) or name its executable in the environment variable WAYMARK_CHROMIUM.";

    private Chromium() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (found().isPresent()) return;
        if (isRoot() && Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            run("apt-get", "update", "-q");
            run("apt-get", "install", "-y", "-q", "--no-install-recommends", "chromium");
        }
        executable();
    }

    /** The executable. */
    static Path executable() {
        return found().orElseThrow(() -> new IllegalStateException(MISSING));
    }

    /** Chromium refuses its own sandbox to root. */
    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static Optional<Path> found() {
        String named = System.getenv("WAYMARK_CHROMIUM");
        if (named != null && !named.isBlank())
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .map(name -> Path.of("/usr/bin", name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static void run(String... command) throws IOException, InterruptedException {
        ProcessBuilder process = new ProcessBuilder(command).inheritIO();
        process.environment().put("DEBIAN_FRONTEND", "noninteractive");
        if (process.start().waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", List.of(command)) + " failed. " + MISSING);
        }
    }
}
