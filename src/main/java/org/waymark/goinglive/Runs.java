package org.waymark.goinglive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The sets of files that were read, and how far each has come. */
@Component
@Transactional
class Runs {

    /** A node that has not been heard of for so long has died. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private static final int MOST_LISTED = 20;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Runs(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    Long keep(String source, LocalDate confirmBy, String by, Reading reading, List<Upload> files) {
        Findings findings = reading.findings();
        GeneratedKeyHolder keys = new GeneratedKeyHolder();
        jdbc.sql(
                        "insert into going_live_run (source_system, confirm_by, read_by, read_at, state, children, cases, already,"
                                + " errors, notices, findings, loaded) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)")
                .param(source)
                .param(confirmBy)
                .param(by)
                .param(Timestamp.from(clock.instant()))
                .param(RunState.READ.name())
                .param(reading.children().size())
                .param(reading.cases().size())
                .param(reading.already())
                .param(findings.errors())
                .param(findings.notices())
                .param(json.writeValueAsString(findings.inOrder()))
                .update(keys, "id");
        Long id = keys.getKey().longValue();
        if (findings.hasErrors()) return id; // nothing will be loaded from them, so nobody's data is kept
        for (Upload file : files) {
            jdbc.sql("insert into going_live_file (run_id, name, content) values (?, ?, ?)")
                    .param(id)
                    .param(
                            file.name().length() <= 200
                                    ? file.name()
                                    : file.name().substring(0, 200))
                    .param(file.content())
                    .update();
        }
        return id;
    }

    @Transactional(readOnly = true)
    Optional<Run> of(Long id) {
        return jdbc.sql("select * from going_live_run where id = ?")
                .param(id)
                .query(this::run)
                .optional();
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    List<Run> newest() {
        return jdbc.sql("select * from going_live_run order by id desc fetch first " + MOST_LISTED + " rows only")
                .query(this::run)
                .list();
    }

    @Transactional(readOnly = true)
    List<Finding> findings(Long id) {
        String written = jdbc.sql("select findings from going_live_run where id = ?")
                .param(id)
                .query((row, number) -> row.getString(1))
                .single();
        return json.readValue(written, new TypeReference<List<Finding>>() {});
    }

    @Transactional(readOnly = true)
    List<Upload> files(Long id) {
        return jdbc.sql("select name, content from going_live_file where run_id = ? order by id")
                .param(id)
                .query((row, number) -> new Upload(row.getString(1), row.getBytes(2)))
                .list();
    }

    /** Begins the load for one node: false where another is at it, or it is done. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean claim(Long id, String by) {
        Instant now = clock.instant();
        return jdbc.sql(
                                "update going_live_run set state = 'LOADING', loaded = 0, beat_at = ?, ended_by = ?, failure = null"
                                        + " where id = ? and errors = 0 and (state in ('READ', 'FAILED')"
                                        + " or (state = 'LOADING' and beat_at < ?))")
                        .param(Timestamp.from(now))
                        .param(by)
                        .param(id)
                        .param(Timestamp.from(now.minus(SILENCE)))
                        .update()
                == 1;
    }

    /** The node is alive and so many cases are done. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void beat(Long id, int done) {
        jdbc.sql("update going_live_run set loaded = ?, beat_at = ? where id = ?")
                .params(done, Timestamp.from(clock.instant()), id)
                .update();
    }

    /** In the transaction that brought the cases in; the files are not needed any more. */
    void loaded(Long id, int cases) {
        jdbc.sql(
                        "update going_live_run set state = 'LOADED', loaded = ?, ended_at = ? where id = ? and state = 'LOADING'")
                .params(cases, Timestamp.from(clock.instant()), id)
                .update();
        jdbc.sql("delete from going_live_file where run_id = ?").param(id).update();
    }

    void failed(Long id, String sentence) {
        jdbc.sql(
                        "update going_live_run set state = 'FAILED', failure = ?, ended_at = ? where id = ? and state = 'LOADING'")
                .params(sentence, Timestamp.from(clock.instant()), id)
                .update();
    }

    /** What was found, again, where it changed between reading and loading. */
    void foundAgain(Long id, Findings findings) {
        jdbc.sql("update going_live_run set errors = ?, notices = ?, findings = ? where id = ?")
                .param(findings.errors())
                .param(findings.notices())
                .param(json.writeValueAsString(findings.inOrder()))
                .param(id)
                .update();
    }

    private Run run(ResultSet row, int number) throws SQLException {
        Timestamp beat = row.getTimestamp("beat_at");
        Timestamp ended = row.getTimestamp("ended_at");
        return new Run(
                row.getLong("id"),
                row.getString("source_system"),
                row.getObject("confirm_by", LocalDate.class),
                row.getString("read_by"),
                row.getTimestamp("read_at").toInstant(),
                RunState.valueOf(row.getString("state")),
                row.getInt("children"),
                row.getInt("cases"),
                row.getInt("already"),
                row.getInt("errors"),
                row.getInt("notices"),
                row.getInt("loaded"),
                beat != null && beat.toInstant().isBefore(clock.instant().minus(SILENCE)),
                row.getString("ended_by"),
                ended == null ? null : ended.toInstant(),
                row.getString("failure"));
    }
}
