package org.waymark.desk;

import java.util.List;

/**
 * One page of the work list.
 *
 * @param total how many rows the whole list has
 */
public record WorkPage(List<WorkRow> rows, long total, int page, int pages) {

    /** Rows on a page. */
    public static final int SIZE = 50;
}
