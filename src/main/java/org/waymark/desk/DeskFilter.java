package org.waymark.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a manager asked to see of the desk; it lives in the address of the page.
 *
 * @param q part of a child's name; never null
 * @param team a team's id, or null for all that the manager answers for
 * @param kind the alarm class, or empty for all
 * @param line also what others in the manager's line are asked, not only what waits for the manager's own answer
 * @param page of what waits for an answer, from 1
 * @param admin page of the administrative list, from 1
 * @param all the list that is shown whole, or empty
 */
public record DeskFilter(
        String q, Long team, String kind, DeskOrder order, boolean line, int page, int admin, String all) {

    /** The kinds of breach that climb; administrative lateness is a list of its own (practice 8). */
    public static final List<String> KINDS = List.of("safety", "unallocated", "statutory");

    public DeskFilter {
        q = Objects.requireNonNullElse(q, "").strip();
        kind = KINDS.contains(Objects.requireNonNullElse(kind, "")) ? kind : "";
        all = Objects.requireNonNullElse(all, "");
        page = Math.max(1, page);
        admin = Math.max(1, admin);
    }

    /** Everything, by the child's safety. */
    public static DeskFilter none() {
        return new DeskFilter("", null, "", DeskOrder.WEIGHT, false, 1, 1, "");
    }

    /** Whether anything narrows the lists. */
    public boolean narrows() {
        return !q.isEmpty() || team != null || !kind.isEmpty();
    }

    public String addressOfPage(int other) {
        return address(other, admin, all, "breaches");
    }

    public String addressOfAdmin(int other) {
        return address(page, other, all, "administrative");
    }

    /** The same desk with this list whole. */
    public String addressOfAll(String list) {
        return address(page, admin, list, list);
    }

    private String address(int page, int admin, String all, String anchor) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/desk");
        List<Object> typed = new ArrayList<>();
        if (!q.isEmpty()) {
            address.queryParam("q", "{q}");
            typed.add(q);
        }
        if (team != null) address.queryParam("team", team);
        if (!kind.isEmpty()) address.queryParam("kind", kind);
        if (order != DeskOrder.WEIGHT) address.queryParam("sort", order.code());
        if (line) address.queryParam("of", "line");
        if (page > 1) address.queryParam("page", page);
        if (admin > 1) address.queryParam("admin", admin);
        if (!all.isEmpty()) {
            address.queryParam("all", "{all}");
            typed.add(all);
        }
        return address.fragment(anchor).encode().buildAndExpand(typed.toArray()).toUriString();
    }

    /** The condition on the rows of children in alias {@code c}, whose case is held by the team in the column. */
    String narrowing(String teamColumn) {
        return (q.isEmpty()
                        ? ""
                        : " and lower(concat(coalesce(c.first_name, 'Unborn'), ' ', c.last_name)) like :q escape '!'")
                + (team == null ? "" : " and " + teamColumn + " = :team");
    }

    /** What {@link #narrowing} names. */
    Map<String, Object> parameters() {
        Map<String, Object> all = new HashMap<>();
        all.put("q", WorkListQuery.like(q));
        all.put("team", team);
        all.put("kind", kind);
        return all;
    }
}
