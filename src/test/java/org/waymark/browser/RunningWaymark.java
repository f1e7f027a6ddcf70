package org.waymark.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The product in a process of its own, started as a newcomer starts it, on a free port with its data in a folder given. */
public final class RunningWaymark implements AutoCloseable {

    private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");
    private static final int PATIENCE_SECONDS = 240;

    private final Process process;
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final List<String> log = new ArrayList<>();

    private volatile Duration ahead = Duration.ZERO;

    private RunningWaymark(Process process) {
        this.process = process;
    }

    /** Starts the demonstration and waits until it answers. */
    public static RunningWaymark demonstration(Path dataFolder, String... arguments) {
        RunningWaymark running = start(dataFolder, arguments);
        running.awaitPort();
        return running;
    }

    /** Starts the demonstration without waiting. */
    static RunningWaymark start(Path dataFolder, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.timezone=UTC",
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classpath(),
                "org.waymark.Waymark",
                "--server.port=0",
                "--waymark.data-folder=" + dataFolder));
        command.addAll(List.of(arguments));
        try {
            RunningWaymark running = new RunningWaymark(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
            Thread reader = new Thread(running::read, "waymark-log");
            reader.setDaemon(true);
            reader.start();
            return running;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The product's own classes and libraries, without those of the tests. */
    private static String classpath() {
        String separator = System.getProperty("path.separator");
        return Arrays.stream(System.getProperty("java.class.path").split(separator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes/"))
                .collect(Collectors.joining(separator));
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                remember(line);
                Matcher started = STARTED.matcher(line);
                if (started.find()) port.complete(Integer.valueOf(started.group(1)));
            }
        } catch (IOException e) {
            remember(e.toString());
        }
        port.completeExceptionally(new IllegalStateException("Waymark did not start:\n" + log()));
    }

    private synchronized void remember(String line) {
        log.add(line);
    }

    /** What the product has written so far. */
    public synchronized String log() {
        return String.join("\n", log);
    }

    private int awaitPort() {
        try {
            return port.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e);
        } catch (TimeoutException e) {
            throw new IllegalStateException("Waymark did not start in time:\n" + log(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Somebody moved the clock of the demonstration forward. */
    void movedBy(Duration duration) {
        ahead = ahead.plus(duration);
    }

    /** What clocks in London show in the demonstration. */
    LocalDateTime london() {
        return LocalDateTime.now(ZoneId.of("Europe/London")).plus(ahead);
    }

    /** Where it answers, without a trailing slash. */
    public String address() {
        return "http://localhost:" + awaitPort();
    }

    /** Waits for the process to end by itself, and says with which exit code. */
    int exitCode() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Waymark is still running:\n" + log());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS))
                process.destroyForcibly().waitFor();
            Path file = Path.of("target/browser-server.log");
            try (PrintStream out = new PrintStream(Files.newOutputStream(file))) {
                out.println(log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
