package org.waymark.child;

import jakarta.persistence.EntityManager;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds children by normalised name and date of birth, in our own key table: the same on every database. */
@Component
public class ChildFinder {

    private static final String NAME = "name";
    private static final int MOST = 50;

    private final Children children;
    private final JdbcClient jdbc;
    private final EntityManager entities;

    ChildFinder(Children children, JdbcClient jdbc, EntityManager entities) {
        this.children = children;
        this.jdbc = jdbc;
        this.entities = entities;
    }

    /** The child of exactly this name and date of birth, if known already; never without both. */
    public Optional<Child> same(String firstName, String lastName, LocalDate born) {
        if (firstName == null || born == null) return Optional.empty();
        String wanted = normalised(firstName + " " + lastName);
        return children.findByDateOfBirth(born).stream()
                .filter(child -> normalised(child.name()).equals(wanted))
                .findFirst();
    }

    /** Children any word of whose name begins with each word of the query; at most fifty. */
    public List<Long> search(String query) {
        String[] words = normalised(query).split(" ");
        if (words.length == 0 || words[0].isEmpty()) return List.of();
        StringBuilder sql = new StringBuilder(
                "select distinct k.child_id from child_search_key k where k.kind = 'name'" + " and k.key_text like ?");
        for (int i = 1; i < words.length; i++) {
            sql.append(" and exists (select 1 from child_search_key x where x.child_id = k.child_id"
                    + " and x.kind = 'name' and x.key_text like ?)");
        }
        var statement = jdbc.sql(sql + " fetch first " + MOST + " rows only");
        for (String word : words)
            statement = statement.param(word.replace("%", "").replace("_", "") + "%");
        return statement.query(Long.class).list();
    }

    /** Writes the search keys of a child afresh. */
    public void index(Child child) {
        entities.flush();
        jdbc.sql("delete from child_search_key where child_id = ?")
                .param(child.id())
                .update();
        for (String word : normalised(child.name()).split(" ")) {
            jdbc.sql("insert into child_search_key (child_id, kind, key_text) values (?, ?, ?)")
                    .param(child.id())
                    .param(NAME)
                    .param(word)
                    .update();
        }
    }

    /** Lower case, without accents, apostrophes and hyphens: the form in which names are compared. */
    static String normalised(String name) {
        return Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("['\u2019\u2018-]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .trim();
    }
}
