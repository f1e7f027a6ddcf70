package org.waymark.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a person asked to see of the work; it lives in the address of the page so that it can be kept, shared and come
 * back to.
 *
 * @param q part of a child's name or of a task's name; never null
 * @param team a team's id, or null for the person's own
 * @param task the id of a step, or empty for all
 * @param page from 1
 */
public record WorkFilter(WorkListKind list, String q, Long team, String task, boolean late, WorkOrder order, int page) {

    public WorkFilter {
        q = Objects.requireNonNullElse(q, "").strip();
        task = Objects.requireNonNullElse(task, "").strip();
        page = Math.max(1, page);
    }

    /** Whether anything narrows the list. */
    public boolean narrows() {
        return !q.isEmpty() || team != null || !task.isEmpty() || late;
    }

    /** The address of the page that shows exactly this. */
    public String address() {
        return address(list, q, team, task, late, page);
    }

    /** The same filter on another page. */
    public String addressOfPage(int other) {
        return address(list, q, team, task, late, other);
    }

    /** Another list; what was searched for stays, what may not exist there does not. */
    public String addressOf(WorkListKind other) {
        return address(other, q, null, "", late, 1);
    }

    /** Everything of this list, in this order. */
    public String addressOfAll() {
        return address(list, "", null, "", false, 1);
    }

    /** What narrows the list, each with the address without it. */
    public List<Narrowing> narrowings(String teamName, String taskName) {
        List<Narrowing> found = new ArrayList<>();
        if (!q.isEmpty()) found.add(new Narrowing("Search: " + q, address(list, "", team, task, late, 1)));
        if (team != null) found.add(new Narrowing("Team: " + teamName, address(list, q, null, task, late, 1)));
        if (!task.isEmpty()) found.add(new Narrowing("Task: " + taskName, address(list, q, team, "", late, 1)));
        if (late) found.add(new Narrowing("Late only", address(list, q, team, task, false, 1)));
        return found;
    }

    /** One thing that narrows the list, and the address of the list without it. */
    public record Narrowing(String words, String addressWithout) {}

    private String address(WorkListKind list, String q, Long team, String task, boolean late, int page) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/work").queryParam("list", list.code());
        if (!q.isEmpty()) address.queryParam("q", "{q}");
        if (team != null) address.queryParam("team", team);
        if (!task.isEmpty()) address.queryParam("task", "{task}");
        if (late) address.queryParam("late", "true");
        if (order != WorkOrder.LATENESS) address.queryParam("sort", order.code());
        if (page > 1) address.queryParam("page", page);
        List<String> values = new ArrayList<>();
        if (!q.isEmpty()) values.add(q);
        if (!task.isEmpty()) values.add(task);
        return address.encode().buildAndExpand(values.toArray()).toUriString();
    }
}
