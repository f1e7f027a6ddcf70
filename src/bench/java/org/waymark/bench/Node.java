package org.waymark.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.waymark.TestClock;
import org.waymark.Waymark;

/** The product in a process of its own, as an installation runs it, on the PostgreSQL of the test. */
final class Node implements AutoCloseable {

    private final Process process;

    private Node(Process process) {
        this.process = process;
    }

    /**
     * Starts a node; it is ready some seconds later.
     *
     * @param lock for how many seconds a node keeps jobs to itself: so long those of a killed node wait for another
     */
    static Node start(String name, Environment database, int lock) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.timezone=UTC",
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-cp",
                classpathWithoutTests(),
                Waymark.class.getName(),
                "--server.port=0",
                "--spring.profiles.active=postgres",
                "--waymark.data-folder=" + Path.of("target", "bench", name).toAbsolutePath(),
                "--camunda.bpm.job-execution.lock-time-in-millis=" + lock * 1000));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(name)));
        for (String setting : List.of("HOST", "PORT", "NAME", "USER", "PASSWORD")) {
            String key = "WAYMARK_DB_" + setting;
            builder.environment().put(key, database.getRequiredProperty(key));
        }
        try {
            return new Node(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static File log(String name) {
        File folder = new File("target/bench");
        if (!folder.isDirectory() && !folder.mkdirs()) throw new IllegalStateException("No folder " + folder + ".");
        return new File(folder, name + ".log");
    }

    /** What the product ships, and not the parts that only tests know. */
    private static String classpathWithoutTests() {
        String surefire = System.getProperty("surefire.test.class.path");
        String all = surefire == null ? System.getProperty("java.class.path") : surefire;
        CodeSource tests = TestClock.class.getProtectionDomain().getCodeSource();
        Path without = Path.of(tests.getLocation().getPath());
        return Stream.of(all.split(File.pathSeparator))
                .filter(entry ->
                        !entry.isBlank() && !Path.of(entry).toAbsolutePath().equals(without))
                .collect(Collectors.joining(File.pathSeparator));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As a power cut would: nothing is finished, nothing is given back. */
    void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
