package org.waymark.desk;

import java.util.Arrays;

/** In what order the manager's desk shows what is late. */
public enum DeskOrder {
    WEIGHT("weight", "Child’s safety", "weight desc, due_at nulls first, id"),
    AGE("age", "Longest late first", "due_at nulls first, weight desc, id"),
    TEAM("team", "Team", "team, weight desc, due_at nulls first, id");

    private final String code;
    private final String words;
    private final String orderBy;

    DeskOrder(String code, String words, String orderBy) {
        this.code = code;
        this.words = words;
        this.orderBy = orderBy;
    }

    /** As it stands in the address of the page. */
    public String code() {
        return code;
    }

    /** As it is shown. */
    public String words() {
        return words;
    }

    String orderBy() {
        return orderBy;
    }

    /** The order named in an address; an unknown name means by the child's safety. */
    public static DeskOrder of(String code) {
        return Arrays.stream(values())
                .filter(order -> order.code.equals(code))
                .findFirst()
                .orElse(WEIGHT);
    }
}
