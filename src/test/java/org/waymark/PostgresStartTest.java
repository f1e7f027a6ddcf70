package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.audit.Trail;

/** The product starts on an empty PostgreSQL with the same migrations as on H2. */
@PostgresTest
class PostgresStartTest {

    private final JdbcClient jdbc;
    private final ProcessEngine engine;
    private final Trail trail;
    private final TestClock hand;

    @Autowired
    PostgresStartTest(JdbcClient jdbc, ProcessEngine engine, Trail trail, TestClock hand) {
        this.jdbc = jdbc;
        this.engine = engine;
        this.trail = trail;
        this.hand = hand;
    }

    @Test
    void oneDatabaseHoldsOurTablesAndTheEngines() {
        assertThat(((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getDatabaseType())
                .isEqualTo("postgres");
        assertThat(jdbc.sql("select count(*) from episode").query(Long.class).single())
                .isNotNull();
        assertThat(jdbc.sql("select count(*) from act_ru_job").query(Long.class).single())
                .isNotNull();
    }

    @Test
    void aMomentInTheRepeatedHourComesBackAsItWas() {
        Instant repeated = Instant.parse("2026-10-25T01:30:00Z");
        hand.moveTo(repeated);
        trail.add(null, "postgres-start", "test", "1", null, "the repeated hour");
        assertThat(jdbc.sql("select happened_at from trail where action = 'postgres-start'")
                        .query(OffsetDateTime.class)
                        .single())
                .isEqualTo(repeated.atOffset(ZoneOffset.UTC));
    }
}
