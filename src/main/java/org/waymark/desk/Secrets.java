package org.waymark.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.casefile.RecordValues;

/**
 * The words on a child's file that must not reach a recipient wherever they stand: who the referrer was, and addresses that
 * are withheld from the family (practice 5). What any record of the case ever said counts, corrected or not.
 */
@Component
class Secrets {

    private static final List<String> REFERRER = List.of("referrerName", "referrerContact");
    private static final int SHORTEST = 4;

    private final JdbcClient jdbc;
    private final RecordValues values;

    Secrets(JdbcClient jdbc, RecordValues values) {
        this.jdbc = jdbc;
        this.values = values;
    }

    /**
     * What to look for.
     *
     * @param addressWithheld whether an address of this child is withheld from somebody
     */
    record Found(Set<String> words, boolean addressWithheld) {

        /** The text with each of the words replaced; the same text where none stands in it. */
        String removedFrom(String text) {
            return words.isEmpty() ? text : pattern().matcher(text).replaceAll("[removed]");
        }

        boolean standIn(String text) {
            return !words.isEmpty() && pattern().matcher(text).find();
        }

        private Pattern pattern() {
            return Pattern.compile(
                    words.stream()
                            .map(word -> Stream.of(word.split("[\\s,]+"))
                                    .map(Pattern::quote)
                                    .collect(Collectors.joining("[\\s,]+")))
                            .collect(Collectors.joining("|")),
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        }
    }

    /** The words for this case and recipient; none for ourselves. */
    Found of(Long episodeId, Recipient recipient) {
        Set<String> words = new LinkedHashSet<>();
        boolean withheld = false;
        for (var said : recordsOf(episodeId)) {
            if (recipient.outside()) REFERRER.forEach(key -> add(words, said.get(key)));
            boolean here = yes(said.get("childAddressWithheld")) || yes(said.get("childWhereNowWithheld"));
            withheld |= here;
        }
        if (recipient.family() && withheld) {
            for (var said : recordsOf(episodeId)) {
                Stream.of("childAddress", "childWhereNow", "newAddress", "childSchool")
                        .forEach(key -> add(words, said.get(key)));
            }
        }
        if (recipient.family()) withheldAddresses(episodeId).forEach(address -> add(words, address));
        return new Found(words, withheld);
    }

    private List<Map<String, Object>> recordsOf(Long episodeId) {
        return jdbc.sql("select r.recorded_values as shared, p.recorded_values as own from case_record r"
                        + " join case_record_child p on p.record_id = r.id where p.episode_id = ?")
                .param(episodeId)
                .query((row, number) -> {
                    Map<String, Object> said = new LinkedHashMap<>(values.read(row.getString(1)));
                    said.putAll(values.read(row.getString(2)));
                    return said;
                })
                .list();
    }

    /** Withheld addresses of the children of the family and of everybody related to one of them. */
    private List<String> withheldAddresses(Long episodeId) {
        String family = "select c.person_id from child c join child h on h.family_id = c.family_id"
                + " join episode e on e.child_id = h.id where e.id = :id";
        return jdbc.sql("select a.address from person_address a where a.withheld = true and (a.person_id in (" + family
                        + ") or a.person_id in (select r.from_person_id from relationship r where r.to_person_id in ("
                        + family + ")) or a.person_id in (select r.to_person_id from relationship r"
                        + " where r.from_person_id in (" + family + ")))")
                .param("id", episodeId)
                .query(String.class)
                .list();
    }

    private static boolean yes(Object value) {
        return Boolean.TRUE.equals(value) || "yes".equals(value);
    }

    /** The whole words, and of an address its first line and its postcode by themselves. */
    private static void add(Set<String> words, Object value) {
        String text = Objects.toString(value, "").strip();
        if (text.length() < SHORTEST || text.equalsIgnoreCase("not known")) return;
        words.add(text);
        List<String> lines = new ArrayList<>(List.of(text.split("[,\\n]")));
        if (lines.size() > 1) {
            if (lines.get(0).strip().length() > SHORTEST * 2)
                words.add(lines.get(0).strip());
            var postcode = Pattern.compile("[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}", Pattern.CASE_INSENSITIVE)
                    .matcher(text);
            if (postcode.find()) words.add(postcode.group());
        }
    }
}
