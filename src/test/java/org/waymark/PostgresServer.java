package org.waymark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A PostgreSQL for the one context that wants it, found by the product through the settings an installation would use. */
public class PostgresServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** A running server: where it listens, and how it is stopped. */
    private record Running(int port, AutoCloseable server) {}

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Running running = start();
        TestPropertyValues.of(
                        "WAYMARK_DB_HOST=localhost",
                        "WAYMARK_DB_PORT=" + running.port(),
                        "WAYMARK_DB_NAME=waymark",
                        "WAYMARK_DB_USER=waymark",
                        "WAYMARK_DB_PASSWORD=waymark")
                .applyTo(context);
        // Registered before every bean, so stopped after the last connection has been given back.
        ((DefaultListableBeanFactory) context.getBeanFactory())
                .registerDisposableBean("postgresServer", running.server()::close);
    }

    private static Running start() {
        try {
            Running running = launched();
            String url = "jdbc:postgresql://localhost:" + running.port() + "/postgres?user=postgres";
            try (Connection connection = DriverManager.getConnection(url);
                    Statement statement = connection.createStatement()) {
                statement.execute("create user waymark password 'waymark'");
                statement.execute("create database waymark owner waymark");
            }
            return running;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("The test database could not be prepared: " + e.getMessage(), e);
        }
    }

    private static Running launched() throws IOException {
        if (PostgresAsNobody.isNeeded()) {
            PostgresAsNobody server = PostgresAsNobody.start();
            return new Running(server.port(), server);
        }
        EmbeddedPostgres server =
                EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
        return new Running(server.getPort(), server);
    }
}
