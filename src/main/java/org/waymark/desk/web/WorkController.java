package org.waymark.desk.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.access.CurrentViewer;
import org.waymark.desk.SayDate;
import org.waymark.desk.WorkFilter;
import org.waymark.desk.WorkListKind;
import org.waymark.desk.WorkLists;
import org.waymark.desk.WorkOrder;
import org.waymark.desk.WorkPage;

/** The work list; everything that was chosen stands in the address. */
@Controller
@RequestMapping("/work")
class WorkController {

    private final WorkLists lists;
    private final CurrentViewer current;

    WorkController(WorkLists lists, CurrentViewer current) {
        this.lists = lists;
        this.current = current;
    }

    @GetMapping
    String page(
            @RequestParam(defaultValue = "mine") String list,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) Long team,
            @RequestParam(defaultValue = "") String task,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        WorkFilter filter =
                new WorkFilter(WorkListKind.of(list), shortened(q), team, task, late, WorkOrder.of(sort), page);
        WorkLists.View view = lists.view(current.viewer(), filter);
        Map<Long, String> teams = lists.teams();
        model.addAttribute("filter", filter);
        model.addAttribute("lists", WorkListKind.values());
        model.addAttribute("orders", WorkOrder.values());
        model.addAttribute("counts", view.counts());
        model.addAttribute("teams", teams);
        model.addAttribute("steps", view.steps());
        model.addAttribute("page", view.page());
        model.addAttribute("found", found(view.page(), filter));
        model.addAttribute(
                "narrowings",
                filter.narrowings(
                        teams.getOrDefault(team, ""), view.steps().getOrDefault(filter.task(), filter.task())));
        model.addAttribute("pageLinks", PageLinks.of(view.page(), filter::addressOfPage));
        return "desk/work";
    }

    private static String shortened(String q) {
        return q.length() > 100 ? q.substring(0, 100) : q;
    }

    private static String found(WorkPage page, WorkFilter filter) {
        if (page.total() == 0) {
            if (filter.narrows()) return "No task matches. Change or remove what narrows the list.";
            return switch (filter.list()) {
                case MINE ->
                    "You hold no task. Look at "
                            + List.of(WorkListKind.UNASSIGNED, WorkListKind.TEAM).stream()
                                    .map(WorkListKind::words)
                                    .reduce((one, other) -> one + " or " + other)
                                    .orElse("")
                            + ".";
                case TEAM -> "Your team has no open task.";
                case UNASSIGNED -> "Every task for you is held by somebody.";
                case APPROVAL -> "Nothing waits for your approval.";
            };
        }
        String all = SayDate.count(page.total(), "row");
        return page.pages() == 1 ? all : all + ", page " + page.page() + " of " + page.pages();
    }
}
