package org.waymark.child;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what people are searched by, for many at once. What was recorded by mistake is not searched. */
@Component
class PersonFacts {

    private final JdbcClient jdbc;

    PersonFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The facts of those of these people who are on file. */
    List<PersonKeys.Facts> of(Collection<Long> personIds) {
        if (personIds.isEmpty()) return List.of();
        Map<Long, List<PersonKeys.Named>> names = new HashMap<>();
        Map<Long, List<PersonKeys.Reached>> addresses = new HashMap<>();
        Map<Long, List<PersonKeys.Reached>> telephones = new HashMap<>();
        each(
                "select person_id, first_name, last_name, kind from person_name where mistaken = false and person_id in (:ids)",
                personIds,
                row -> names.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                        .add(new PersonKeys.Named(
                                row.getString(2),
                                row.getString(3),
                                PersonName.Kind.FORMER.name().equals(row.getString(4))
                                        ? SearchKey.ONCE
                                        : SearchKey.ALSO)));
        each(
                "select merged_into, first_name, last_name from person where merged_into in (:ids)",
                personIds,
                row -> names.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                        .add(new PersonKeys.Named(row.getString(2), row.getString(3), SearchKey.ALSO)));
        each(
                "select person_id, address, withheld, until_date from person_address where mistaken = false"
                        + " and person_id in (:ids)",
                personIds,
                row -> addresses
                        .computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                        .add(new PersonKeys.Reached(row.getString(2), weight(row.getDate(4)), row.getBoolean(3))));
        each(
                "select person_id, contact, withheld, until_date from person_contact where mistaken = false"
                        + " and kind = 'TELEPHONE' and person_id in (:ids)",
                personIds,
                row -> telephones
                        .computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                        .add(new PersonKeys.Reached(row.getString(2), weight(row.getDate(4)), row.getBoolean(3))));
        Map<Long, PersonKeys.Facts> people = new LinkedHashMap<>();
        each(
                "select id, first_name, last_name, date_of_birth, nhs_number, upn from person where id in (:ids) and merged_into is null",
                personIds,
                row -> {
                    Long id = row.getLong(1);
                    List<PersonKeys.Named> all = new ArrayList<>();
                    all.add(new PersonKeys.Named(row.getString(2), row.getString(3), SearchKey.NOW));
                    all.addAll(names.getOrDefault(id, List.of()));
                    people.put(
                            id,
                            new PersonKeys.Facts(
                                    id,
                                    all,
                                    row.getObject(4, LocalDate.class),
                                    row.getString(5),
                                    row.getString(6),
                                    addresses.getOrDefault(id, List.of()),
                                    telephones.getOrDefault(id, List.of())));
                });
        return List.copyOf(people.values());
    }

    /** Ended, on whatever day, counts as once: a date in the future says that it will end, and the key would not know. */
    private static int weight(Date until) {
        return until == null ? SearchKey.NOW : SearchKey.ONCE;
    }

    private void each(String sql, Collection<Long> ids, RowCallbackHandler reader) {
        jdbc.sql(sql).param("ids", ids).query(reader);
    }
}
