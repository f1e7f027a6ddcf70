package org.waymark.desk;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How much a late item weighs for a child's safety. The kind of clock decides first; within one kind, what is known of the
 * child adds up: the youngest, the unseen and those with a plan come before the others. The points of a child never outweigh
 * the kind of clock. Each weight has its words, so that a list says why a row stands where it stands.
 *
 * <p>Conditions name the aliases {@code e} (episode) and {@code c} (child) and the column {@code alarm_class}.
 */
public enum SafetyWeight {
    SAFETY(400, "Safety clock", ofClass("safety")),
    UNALLOCATED(300, "No social worker", ofClass("unallocated")),
    STATUTORY(200, "Statutory clock", ofClass("statutory")),
    ADMINISTRATIVE(100, "Administrative", ofClass("administrative")),
    UNBORN(30, "unborn child", "c.date_of_birth is null and c.expected_date_of_birth is not null"),
    UNDER_ONE(30, "child under 1", "c.date_of_birth > :weightOne"),
    UNDER_FIVE(20, "child under 5", "c.date_of_birth <= :weightOne and c.date_of_birth > :weightFive"),
    UNDER_TEN(10, "child under 10", "c.date_of_birth <= :weightFive and c.date_of_birth > :weightTen"),
    /** Nobody can say that it is not a baby. */
    AGE_UNKNOWN(20, "age not known", "c.date_of_birth is null and c.expected_date_of_birth is null"),
    /** By whomever: police and hospitals count here, although only a social worker meets the clock (practice 12). */
    UNSEEN(30, "not yet seen by anyone", """
            (c.date_of_birth is not null or c.expected_date_of_birth is null)
              and not exists (select 1 from case_event s where s.episode_id = e.id and s.withdrawn = false
                and s.event_type in ('child-seen', 'child-seen-deliberate-harm',
                  'child-seen-when-alleged', 'cp-visit'))
              and not exists (select 1 from fact f where f.episode_id = e.id and (f.fact_key in ('childSeenAt',
                'childLastSeenOn') or f.fact_key = 'childSeen' and cast(f.text_value as varchar(10)) = 'yes'))"""),
    PLAN(20, "child protection plan", """
            exists (select 1 from case_event p where p.episode_id = e.id and p.withdrawn = false
              and p.event_type = 'plan-started' and not exists (select 1 from case_event q where q.episode_id = e.id
                and q.withdrawn = false and q.event_type in ('plan-ended', 'case-closed')
                and q.happened_at >= p.happened_at))""");

    private final int points;
    private final String words;
    private final String condition;

    SafetyWeight(int points, String words, String condition) {
        this.points = points;
        this.words = words;
        this.condition = condition;
    }

    public int points() {
        return points;
    }

    /** Why a row weighs more, for example {@code child under 1}. */
    public String words() {
        return words;
    }

    /** One column for each weight, 1 where it holds; for the select of an inner query. */
    static String columns(String alarmClass) {
        return Arrays.stream(values())
                .map(weight -> "case when " + weight.condition.replace("alarm_class", alarmClass)
                        + " then 1 else 0 end as " + weight.column())
                .collect(Collectors.joining(", "));
    }

    /** The sum over the columns. */
    static String sum() {
        return Arrays.stream(values())
                .map(weight -> weight.points + " * " + weight.column())
                .collect(Collectors.joining(" + "));
    }

    /** The dates that the conditions name. */
    static Map<String, Object> parameters(LocalDate today) {
        return Map.of(
                "weightOne", Date.valueOf(today.minusYears(1)),
                "weightFive", Date.valueOf(today.minusYears(5)),
                "weightTen", Date.valueOf(today.minusYears(10)));
    }

    /** The reasons of a row in words, for example "Safety clock, child under 1, not yet seen by anyone". */
    static String reasons(ResultSet rs) throws SQLException {
        List<String> reasons = new ArrayList<>();
        for (SafetyWeight weight : values()) if (rs.getInt(weight.column()) == 1) reasons.add(weight.words);
        return String.join(", ", reasons);
    }

    private String column() {
        return "w_" + name().toLowerCase(Locale.ROOT);
    }

    private static String ofClass(String alarmClass) {
        return "alarm_class = '" + alarmClass + "'";
    }
}
