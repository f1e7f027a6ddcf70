package org.waymark.desk;

import java.util.List;

/**
 * The rows of a list that stand on a page, and how many there are in all.
 *
 * @param page from 1; always 1 where the list is cut instead of paged
 */
public record Listed<T>(List<T> rows, long total, int page) {

    /** Rows of a list on one page. */
    public static final int SIZE = 50;

    /** The first rows of a list that is cut, not paged. */
    static <T> Listed<T> first(List<T> rows, long total) {
        return new Listed<>(rows, total, 1);
    }

    public boolean isEmpty() {
        return total == 0;
    }

    /** How many pages the list fills; at least one. */
    public int pages() {
        return (int) Math.max(1, (total + SIZE - 1) / SIZE);
    }

    /** Whether rows are left out. */
    public boolean isCut() {
        return rows.size() < total;
    }
}
