package org.waymark.desk;

import java.util.Arrays;

/** In what order the work list is shown. */
public enum WorkOrder {
    LATENESS("lateness", "Most urgent first", "urgent desc, due nulls last, received, row_key"),
    DUE("due", "Due date", "due nulls last, received, row_key"),
    NAME("name", "Child’s name", "child_name nulls last, due nulls last, row_key"),
    RECEIVED("received", "Date received, oldest first", "received nulls last, due nulls last, row_key");

    private final String code;
    private final String words;
    private final String orderBy;

    WorkOrder(String code, String words, String orderBy) {
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

    /** The order named in an address; an unknown name means most urgent first. */
    public static WorkOrder of(String code) {
        return Arrays.stream(values())
                .filter(order -> order.code.equals(code))
                .findFirst()
                .orElse(LATENESS);
    }
}
