package org.waymark.desk.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.access.CurrentViewer;
import org.waymark.access.Viewer;
import org.waymark.desk.WorkLists;
import org.waymark.desk.WorkLists.Colleague;
import org.waymark.desk.WorkRow;
import org.waymark.worklist.Tasks;

/** Takes, puts back and hands over tasks from the list, and comes back to the list as it was. */
@Controller
@RequestMapping("/work")
class HandsController {

    private final Tasks tasks;
    private final WorkLists lists;
    private final CurrentViewer current;

    HandsController(Tasks tasks, WorkLists lists, CurrentViewer current) {
        this.tasks = tasks;
        this.lists = lists;
        this.current = current;
    }

    @PostMapping("/claim")
    String claim(@RequestParam String task, @RequestParam(defaultValue = "") String back, RedirectAttributes flash) {
        tasks.claim(task, current.viewer());
        flash.addFlashAttribute("said", "The task is yours.");
        return "redirect:" + safe(back);
    }

    @PostMapping("/release")
    String release(@RequestParam String task, @RequestParam(defaultValue = "") String back, RedirectAttributes flash) {
        tasks.release(task, current.viewer());
        flash.addFlashAttribute("said", "The task is free for others to take.");
        return "redirect:" + safe(back);
    }

    @GetMapping("/hand-over")
    ModelAndView choose(@RequestParam String task, @RequestParam(defaultValue = "") String back) {
        return page(row(task), back, null);
    }

    @PostMapping("/hand-over")
    ModelAndView handOver(
            @RequestParam String task,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String back,
            RedirectAttributes flash) {
        Viewer viewer = current.viewer();
        List<Colleague> colleagues = lists.colleagues(viewer, task);
        var chosen =
                colleagues.stream().filter(one -> one.username().equals(to)).findFirst();
        if (chosen.isEmpty()) return page(row(task), back, "Choose a colleague from the list");
        tasks.handOver(task, viewer, to);
        flash.addFlashAttribute("said", "Handed to " + chosen.get().name() + ".");
        return new ModelAndView("redirect:" + safe(back));
    }

    private WorkRow row(String task) {
        return lists.row(current.viewer(), task)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "This task is no longer open. A colleague may have done it."));
    }

    private ModelAndView page(WorkRow row, String back, String error) {
        ModelAndView page = new ModelAndView("desk/hand-over");
        page.addObject("item", row);
        page.addObject("colleagues", lists.colleagues(current.viewer(), row.taskId()));
        page.addObject("back", safe(back));
        page.addObject("error", error);
        if (error != null) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** Only back to the work list, to a case or to the Monday page: a form may not send anybody elsewhere. */
    static String safe(String back) {
        return back.matches("/(work|case|monday)([/?][^\\r\\n\\\\]*)?") ? back : "/work";
    }
}
