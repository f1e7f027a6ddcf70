package org.waymark.desk;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.access.Viewer;
import org.waymark.casefile.RecordValues;
import org.waymark.casefile.Trust;

/**
 * The words on a child's file that must not reach somebody wherever they stand: who the referrer was, and addresses and
 * numbers that are withheld (practice 5). What any record of the child ever said counts, corrected or not.
 */
@Component
class Secrets {

    private static final List<String> REFERRER = List.of("referrerName", "referrerContact");
    private static final List<String> WITHHELD = List.of("childAddressWithheld", "childWhereNowWithheld");
    private static final List<String> WHERE =
            List.of("childAddress", "childWhereNow", "newAddress", "childSchool", "newSchool");

    private static final String FAMILY =
            "child c, child h, episode e" + " where h.family_id = c.family_id and e.child_id = h.id and e.id in (:ids)";

    /** The children of the families of these cases, and everybody who is something to one of them. */
    private static final String ROUND = " join (select c.person_id from " + FAMILY
            + " union select r.from_person_id from relationship r, " + FAMILY + " and c.person_id = r.to_person_id"
            + " union select r.to_person_id from relationship r, " + FAMILY + " and c.person_id = r.from_person_id"
            + ") near on near.person_id = w.person_id where w.withheld = true";

    /** What was withheld by mistake is so no longer; what was written wrongly stays secret. */
    private static final String ENTRIES = "select w.person_id, w.address from person_address w" + ROUND
            + " and not exists (select 1 from person_address b where b.replaces_id = w.id"
            + " and b.address_key = w.address_key and b.withheld = false)"
            + " union all select w.person_id, w.contact from person_contact w" + ROUND
            + " and not exists (select 1 from person_contact b where b.replaces_id = w.id"
            + " and b.contact_key = w.contact_key and b.withheld = false)";

    private final JdbcClient jdbc;
    private final RecordValues values;
    private final Trust trust;

    Secrets(JdbcClient jdbc, RecordValues values, Trust trust) {
        this.jdbc = jdbc;
        this.values = values;
        this.trust = trust;
    }

    /**
     * What to look for.
     *
     * @param addressWithheld whether an address of the child itself is withheld from somebody
     */
    record Found(SecretWords words, boolean addressWithheld) {}

    /** Something withheld: of whom, and what it says. */
    private record Entry(Long personId, String text) {}

    /** The words for this case and recipient, and for whoever gives it to them; none for ourselves. */
    Found of(Long episodeId, Recipient recipient, Viewer viewer) {
        SecretWords words = from(List.of(episodeId), viewer);
        List<Map<String, Object>> records = recordsOf(List.of(episodeId));
        boolean withheld = withheldOf(List.of(episodeId)) || records.stream().anyMatch(Secrets::withholds);
        if (recipient.outside()) records.forEach(said -> REFERRER.forEach(key -> words.add(said.get(key))));
        if (recipient.family()) {
            if (withheld) records.forEach(said -> WHERE.forEach(key -> words.addPlace(said.get(key))));
            entries(List.of(episodeId)).forEach(entry -> words.addPlace(entry.text()));
        }
        return new Found(words, withheld);
    }

    /** Whether an address of one of the children of these cases is withheld from somebody. */
    boolean withheldOf(Collection<Long> episodeIds) {
        return !childrenWithheld(episodeIds).isEmpty();
    }

    /** What is withheld round the children of these cases from a member of staff who reads it; see {@link Trust}. */
    SecretWords from(Collection<Long> episodeIds, Viewer viewer) {
        SecretWords hidden = new SecretWords();
        if (episodeIds.isEmpty()) return hidden;
        List<Entry> entries = entries(episodeIds);
        Map<Long, Long> children = childrenWithheld(episodeIds);
        if (entries.isEmpty() && children.isEmpty()) return hidden;
        Set<Long> people = new HashSet<>(children.values());
        entries.forEach(entry -> people.add(entry.personId()));
        Set<Long> trusted = trust.among(people, viewer);
        SecretWords seen = new SecretWords();
        entries.forEach(entry -> (trusted.contains(entry.personId()) ? seen : hidden).addPlace(entry.text()));
        children.values().removeAll(trusted);
        for (Map<String, Object> said :
                children.isEmpty() ? List.<Map<String, Object>>of() : recordsOf(children.keySet()))
            WHERE.forEach(key -> hidden.addPlace(said.get(key)));
        return hidden.without(seen);
    }

    /** Those of these cases whose child's address is withheld now, each with the person of the child. */
    private Map<Long, Long> childrenWithheld(Collection<Long> episodeIds) {
        Map<Long, Long> children = new LinkedHashMap<>();
        jdbc.sql("select e.id, h.person_id from episode e join child h on h.id = e.child_id where e.id in (:ids) and ("
                        + "exists (select 1 from fact f join episode o on o.id = f.episode_id where o.child_id = h.id"
                        + " and f.fact_key in (:flags) and f.boolean_value = true)"
                        + " or exists (select 1 from person_address a where a.person_id = h.person_id"
                        + " and a.withheld = true and a.mistaken = false))")
                .param("ids", episodeIds)
                .param("flags", WITHHELD)
                .query(row -> {
                    children.put(row.getLong(1), row.getLong(2));
                });
        return children;
    }

    private List<Entry> entries(Collection<Long> episodeIds) {
        return jdbc.sql(ENTRIES)
                .param("ids", episodeIds)
                .query((row, number) -> new Entry(row.getLong(1), row.getString(2)))
                .list();
    }

    /** What was recorded of the children of these cases, in whatever case of theirs. */
    private List<Map<String, Object>> recordsOf(Collection<Long> episodeIds) {
        return jdbc.sql("select r.recorded_values as shared, p.recorded_values as own from case_record r"
                        + " join case_record_child p on p.record_id = r.id join episode o on o.id = p.episode_id"
                        + " join episode e on e.child_id = o.child_id where e.id in (:ids)")
                .param("ids", episodeIds)
                .query((row, number) -> {
                    Map<String, Object> said = new LinkedHashMap<>(values.read(row.getString(1)));
                    said.putAll(values.read(row.getString(2)));
                    return said;
                })
                .list();
    }

    private static boolean withholds(Map<String, Object> said) {
        return WITHHELD.stream().map(said::get).anyMatch(value -> Boolean.TRUE.equals(value) || "yes".equals(value));
    }
}
