package org.waymark.goinglive;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which of the authority's own numbers is what here: a number is brought in once. */
@Component
class BroughtIn {

    static final String CASE = "case";
    static final String CHILD = "child";
    static final String FAMILY = "family";
    static final String PERSON = "person";

    private final JdbcClient jdbc;

    BroughtIn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was brought in, by its own number. */
    Map<String, Long> all(String kind) {
        Map<String, Long> all = new HashMap<>();
        jdbc.sql("select own_number, waymark_id from brought_in where kind = ?")
                .param(kind)
                .query((row, number) -> all.put(row.getString(1), row.getLong(2)))
                .list();
        return all;
    }

    Optional<Long> of(String kind, String number) {
        return jdbc.sql("select waymark_id from brought_in where kind = ? and own_number = ?")
                .params(kind, number)
                .query(Long.class)
                .optional();
    }

    /** Fails where the number was brought in already, by whomever. */
    void keep(String kind, String number, Long id, Long runId, Integer row) {
        jdbc.sql("insert into brought_in (kind, own_number, waymark_id, run_id, file_row) values (?, ?, ?, ?, ?)")
                .param(kind)
                .param(number)
                .param(id)
                .param(runId)
                .param(row)
                .update();
    }
}
