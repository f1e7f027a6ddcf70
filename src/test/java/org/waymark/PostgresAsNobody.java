package org.waymark;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * PostgreSQL from the same Maven-packaged binaries, for root in a container. The server refuses to run as root, and the way
 * of the library, a user namespace, is closed in most containers; so it runs as nobody.
 */
final class PostgresAsNobody implements AutoCloseable {

    private static final String NOBODY = "65534";
    private static final int EXECUTABLE = 0111;
    private static final int PATIENCE_SECONDS = 120;

    private final Path home;
    private final int port;

    private PostgresAsNobody(Path home, int port) {
        this.home = home;
        this.port = port;
    }

    static boolean isNeeded() {
        return "root".equals(System.getProperty("user.name")) && exitCode(List.of("unshare", "-U", "true")) != 0;
    }

    static PostgresAsNobody start() throws IOException {
        Path home = Files.createTempDirectory("waymark-postgres");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        unpack(home);
        Path data = Files.createDirectory(home.resolve("data"));
        run(List.of("chown", NOBODY + ":" + NOBODY, data.toString()));
        PostgresAsNobody server = new PostgresAsNobody(home, freePort());
        server.does("initdb", "-A", "trust", "-U", "postgres", "-D", data.toString(), "-E", "UTF-8");
        server.does(
                "pg_ctl",
                "-w",
                "-D",
                data.toString(),
                "-l",
                data.resolve("log").toString(),
                "-o",
                "-p " + server.port + " -F -c timezone=UTC -c synchronous_commit=off -c max_connections=300"
                        + " -c unix_socket_directories=''",
                "start");
        return server;
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        does("pg_ctl", "-w", "-m", "immediate", "-D", home.resolve("data").toString(), "stop");
    }

    private void does(String program, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    private static void run(List<String> command) {
        if (exitCode(command) != 0) throw new IllegalStateException(String.join(" ", command) + " failed.");
    }

    private static int exitCode(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (IOException noSuchProgram) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private static void unpack(Path home) throws IOException {
        try (InputStream packed =
                        DefaultPostgresBinaryResolver.INSTANCE.getPgBinary("Linux", System.getProperty("os.arch"));
                TarArchiveInputStream files = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (TarArchiveEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                Path target = home.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(files, target);
                    boolean program = (entry.getMode() & EXECUTABLE) != 0;
                    Files.setPosixFilePermissions(
                            target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
