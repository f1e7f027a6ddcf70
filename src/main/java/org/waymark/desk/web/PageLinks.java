package org.waymark.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.waymark.desk.Listed;
import org.waymark.desk.WorkPage;

/** The links of a pagination: first, last, the pages round this one, and gaps between. */
record PageLinks(String previous, String next, List<Link> numbers) {

    /** A page number, or a gap where {@code address} is null. */
    record Link(int number, String address, boolean here) {}

    static PageLinks of(WorkPage page, IntFunction<String> address) {
        return of(page.page(), page.pages(), address);
    }

    static PageLinks of(Listed<?> list, IntFunction<String> address) {
        return of(list.page(), list.pages(), address);
    }

    private static PageLinks of(int here, int pages, IntFunction<String> address) {
        List<Link> links = new ArrayList<>();
        int shown = 0;
        for (int number = 1; number <= pages; number++) {
            boolean near = Math.abs(number - here) <= 1;
            if (number != 1 && number != pages && !near) continue;
            if (number > shown + 1) links.add(new Link(0, null, false));
            links.add(new Link(number, address.apply(number), number == here));
            shown = number;
        }
        return new PageLinks(address.apply(here - 1), address.apply(here + 1), links);
    }
}
