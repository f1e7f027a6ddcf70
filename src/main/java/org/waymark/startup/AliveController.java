package org.waymark.startup;

import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a proxy or a container manager whether this node answers and has its database; it tells nothing else. */
@RestController
class AliveController {

    private final JdbcClient jdbc;

    AliveController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping(path = "/alive", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> alive() {
        try {
            jdbc.sql("select 1").query(Integer.class).single();
            return ResponseEntity.ok("alive\n");
        } catch (DataAccessException unreachable) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body("no database\n");
        }
    }
}
