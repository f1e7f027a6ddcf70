package org.waymark.desk.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.access.CurrentViewer;
import org.waymark.access.Viewer;
import org.waymark.desk.ReminderBook;
import org.waymark.desk.SayDate;
import org.waymark.desk.UnsentTexts;
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
    private final UnsentTexts unsent;
    private final ReminderBook reminders;
    private final CurrentViewer current;

    WorkController(WorkLists lists, UnsentTexts unsent, ReminderBook reminders, CurrentViewer current) {
        this.lists = lists;
        this.unsent = unsent;
        this.reminders = reminders;
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
        Viewer viewer = current.viewer();
        WorkLists.View view = lists.view(viewer, filter);
        Map<Long, String> teams = lists.teams();
        model.addAttribute("filter", filter);
        model.addAttribute("unsent", unsent.of(viewer));
        model.addAttribute("reminders", reminders.due(viewer));
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

    @PostMapping("/unsent/discard")
    String discard(@RequestParam String subject, RedirectAttributes flash) {
        unsent.discard(current.viewer(), subject);
        flash.addFlashAttribute("said", "The text has been thrown away.");
        return "redirect:/work";
    }

    private static String shortened(String q) {
        return q.length() > 100 ? q.substring(0, 100) : q;
    }

    private static String found(WorkPage page, WorkFilter filter) {
        if (page.total() == 0) {
            if (filter.narrows()) return "No task matches. Change or remove what narrows the list.";
            return switch (filter.list()) {
                case MINE ->
                    "You hold no task. Look at " + WorkListKind.UNASSIGNED.words() + " or " + WorkListKind.TEAM.words()
                            + ".";
                case TEAM -> "Your team has no open task.";
                case UNASSIGNED -> "Every task for you is held by somebody.";
                case APPROVAL -> "Nothing waits for your approval.";
            };
        }
        String all = SayDate.count(page.total(), "task");
        return page.pages() == 1 ? all : all + ", page " + page.page() + " of " + page.pages();
    }
}
