package org.waymark.startup;

import java.sql.SQLException;
import java.util.Optional;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** The database cannot be opened: its file is in use or cannot be written, or its server cannot be reached. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private static final int H2_FILE_IN_USE = 90020;
    private static final int H2_FILE_CREATION_FAILED = 90062;
    private static final int H2_READ_ONLY = 90097;
    private static final int H2_IO = 90028;
    private static final int H2_IO_OF_FILE = 90031;

    private final Environment environment;

    DatabaseAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected FailureAnalysis analyze(Throwable failure, SQLException broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                Optional<String> sentence = sentence(sql);
                if (sentence.isPresent()) return new FailureAnalysis(sentence.get(), null, broken);
            }
        }
        return null;
    }

    private Optional<String> sentence(SQLException sql) {
        String state = sql.getSQLState() == null ? "" : sql.getSQLState();
        return switch (sql.getErrorCode()) {
            case H2_FILE_IN_USE ->
                Optional.of("The data file in " + folder()
                        + " is open in another process; is Waymark running already? Stop that process, or choose another"
                        + " folder with --waymark.data-folder=...");
            case H2_FILE_CREATION_FAILED, H2_READ_ONLY, H2_IO, H2_IO_OF_FILE ->
                Optional.of("The data folder " + folder()
                        + " cannot be written; give this user the right to write there, or choose another folder with"
                        + " --waymark.data-folder=...");
            default -> postgres(state);
        };
    }

    static String unwritable(String folder) {
        return "The data folder " + folder + " cannot be written; give this user the right to write there, or choose"
                + " another folder with --waymark.data-folder=...";
    }

    private Optional<String> postgres(String state) {
        if (state.startsWith("08") || state.equals("57P03"))
            return Optional.of("The database at " + address() + " cannot be reached; start it, or check the address in"
                    + " WAYMARK_DB_HOST and WAYMARK_DB_PORT.");
        if (state.equals("3D000"))
            return Optional.of(
                    "There is no database of this name at " + address() + "; create it, or check WAYMARK_DB_NAME.");
        if (state.startsWith("28"))
            return Optional.of("The database at " + address()
                    + " does not accept this user or password; check WAYMARK_DB_USER and WAYMARK_DB_PASSWORD.");
        return Optional.empty();
    }

    private String folder() {
        return environment.getProperty("waymark.data-folder", "the data folder");
    }

    /** The address without what may follow it: parameters may hold a password. */
    private String address() {
        String url = environment.getProperty("spring.datasource.url", "the configured address");
        return url.replaceFirst("^jdbc:postgresql://", "").replaceFirst("[?;].*$", "");
    }
}
