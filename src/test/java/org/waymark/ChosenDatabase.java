package org.waymark;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ActiveProfilesResolver;

/** On which database a {@link WaymarkTest} runs: H2, unless the build names PostgreSQL. */
public class ChosenDatabase
        implements ActiveProfilesResolver, ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final boolean POSTGRES = "postgres".equals(System.getProperty("waymark.test.database"));

    /** Whether this run repeats on PostgreSQL what another has proved on H2, and so writes no evidence of its own. */
    static boolean isPostgres() {
        return POSTGRES;
    }

    @Override
    public String[] resolve(Class<?> testClass) {
        return POSTGRES ? new String[] {"test", "postgres"} : new String[] {"test"};
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (POSTGRES) new PostgresServer().initialize(context);
    }
}
