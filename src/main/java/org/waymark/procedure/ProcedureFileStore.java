package org.waymark.procedure;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.procedure.conformance.ProcedureFiles;

/** Keeps the files of every version, and the lock that lets one node at a time change what is in force. */
@Component
class ProcedureFileStore {

    private final JdbcClient jdbc;

    ProcedureFileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void store(long versionId, ProcedureFiles files) {
        for (String path : files.paths()) {
            jdbc.sql("insert into procedure_file (procedure_version_id, path, content) values (?, ?, ?)")
                    .param(versionId)
                    .param(path)
                    .param(files.text(path))
                    .update();
        }
    }

    ProcedureFiles read(long versionId) {
        Map<String, String> texts = new LinkedHashMap<>();
        jdbc.sql("select path, content from procedure_file where procedure_version_id = ? order by path")
                .param(versionId)
                .query(row -> {
                    texts.put(row.getString("path"), row.getString("content"));
                });
        return new ProcedureFiles(texts);
    }

    /** Waits until no other node is changing what is in force; until the end of this transaction none will. */
    void lock() {
        jdbc.sql("select id from procedure_lock where id = 1 for update")
                .query(Integer.class)
                .single();
    }
}
