package org.waymark.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.waymark.desk.WorkPage;

/** The links of a pagination: first, last, the pages round this one, and gaps between. */
record PageLinks(String previous, String next, List<Link> numbers) {

    /** A page number, or a gap where {@code address} is null. */
    record Link(int number, String address, boolean here) {}

    static PageLinks of(WorkPage page, IntFunction<String> address) {
        List<Link> links = new ArrayList<>();
        int shown = 0;
        for (int number = 1; number <= page.pages(); number++) {
            boolean near = Math.abs(number - page.page()) <= 1;
            if (number != 1 && number != page.pages() && !near) continue;
            if (number > shown + 1) links.add(new Link(0, null, false));
            links.add(new Link(number, address.apply(number), number == page.page()));
            shown = number;
        }
        return new PageLinks(address.apply(page.page() - 1), address.apply(page.page() + 1), links);
    }
}
