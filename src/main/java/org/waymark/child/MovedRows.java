package org.waymark.child;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hands over what hangs on one of two that become one, and keeps row by row how it was before, so that it can go back. */
@Component
public class MovedRows {

    private static final String FACTS = "facts.";

    private final JdbcClient jdbc;

    MovedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row that was handed over, or a fact that was described otherwise; values are ids or words, null for what was empty. */
    public record Moved(String table, String column, Long rowId, String before, String after) {

        /** Which fact was described otherwise; null where a row was handed over. */
        public String fact() {
            return column.startsWith(FACTS) ? column.substring(FACTS.length()) : null;
        }
    }

    /** What made two one: a correction of two files, or the uniting of two records of one person. */
    public enum Cause {
        CORRECTION("correction_id"),
        PERSON_UNION("person_union_id");

        private final String column;

        Cause(String column) {
            this.column = column;
        }
    }

    /** Keeps what was moved. */
    public void keep(Cause cause, Long id, List<Moved> moved) {
        for (Moved row : moved)
            jdbc.sql("insert into child_merge_row (" + cause.column + ", table_name, column_name, row_id, before_value,"
                            + " after_value) values (?, ?, ?, ?, ?, ?)")
                    .params(id, row.table(), row.column(), row.rowId(), row.before(), row.after())
                    .update();
    }

    /** What was moved, in the order in which it was. */
    public List<Moved> of(Cause cause, Long id) {
        return jdbc.sql("select table_name, column_name, row_id, before_value, after_value from child_merge_row where "
                        + cause.column + " = ? order by id")
                .param(id)
                .query((row, number) -> new Moved(
                        row.getString(1), row.getString(2), row.getLong(3), row.getString(4), row.getString(5)))
                .list();
    }

    /** Hands every row of these tables over, but those that stay, by table. */
    List<Moved> hand(Map<String, List<String>> hanging, Long from, Long to, Map<String, Set<Long>> staying) {
        List<Moved> moved = new ArrayList<>();
        hanging.forEach((table, columns) -> columns.forEach(
                column -> moved.addAll(hand(table, column, from, to, staying.getOrDefault(table, Set.of())))));
        return moved;
    }

    private List<Moved> hand(String table, String column, Long from, Long to, Set<Long> staying) {
        List<Moved> moved = jdbc
                .sql("select id from " + table + " where " + column + " = ? order by id")
                .param(from)
                .query((row, number) -> new Moved(table, column, row.getLong(1), from.toString(), to.toString()))
                .list()
                .stream()
                .filter(row -> !staying.contains(row.rowId()))
                .toList();
        moved.forEach(row -> set(row, row.before(), row.after()));
        return moved;
    }

    /** Each row that still stands as it was handed over goes back. */
    void back(Collection<Moved> moved) {
        for (Moved row : moved) if (row.fact() == null) set(row, row.after(), row.before());
    }

    private void set(Moved row, String from, String to) {
        jdbc.sql("update " + row.table() + " set " + row.column() + " = ? where id = ? and " + row.column() + " = ?")
                .params(Long.valueOf(to), row.rowId(), Long.valueOf(from))
                .update();
    }

    /** What is described otherwise now than it was. */
    static List<Moved> described(String table, Long id, Map<String, String> was, Map<String, String> is) {
        List<Moved> moved = new ArrayList<>();
        is.forEach((fact, value) -> {
            if (!Objects.equals(value, was.get(fact)))
                moved.add(new Moved(table, FACTS + fact, id, was.get(fact), value));
        });
        return moved;
    }

    /** Puts back into a description what has not been described otherwise again since. */
    static void backInto(Map<String, String> now, Collection<Moved> moved) {
        for (Moved row : moved)
            if (row.fact() != null && Objects.equals(now.get(row.fact()), row.after()))
                now.put(row.fact(), row.before());
    }
}
