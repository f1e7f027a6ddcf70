package org.waymark.desk;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names of staff by username, read once for a page. */
@Component
class StaffNames {

    private final JdbcClient jdbc;

    StaffNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All names at this moment, those of leavers included. */
    Book read() {
        Map<String, String> names = new HashMap<>();
        jdbc.sql("select username, display_name from worker").query(row -> {
            names.put(row.getString(1), row.getString(2));
        });
        return new Book(names);
    }

    /** Names by username. */
    record Book(Map<String, String> names) {

        /** The name; "the system" for null, the username itself where nobody has it. */
        String of(String username) {
            return username == null ? "the system" : names.getOrDefault(username, username);
        }
    }
}
