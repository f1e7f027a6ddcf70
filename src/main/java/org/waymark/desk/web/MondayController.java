package org.waymark.desk.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.access.CurrentViewer;
import org.waymark.access.Viewer;
import org.waymark.audit.Trail;
import org.waymark.desk.Desks;
import org.waymark.desk.Listed;
import org.waymark.desk.ManagerDesk.ApprovalRow;
import org.waymark.desk.Monday;
import org.waymark.desk.MondayFilter;
import org.waymark.desk.Mondays;
import org.waymark.worklist.Attachments;
import org.waymark.worklist.FormPages;
import org.waymark.worklist.OpenTask;
import org.waymark.worklist.Submission;
import org.waymark.worklist.Tasks;

/**
 * The Monday page. What waits for a signature is read and signed on it, through the same gate as on the page of the task;
 * after each signature the next one stands open.
 */
@Controller
class MondayController {

    private final Mondays mondays;
    private final Desks desks;
    private final Tasks tasks;
    private final FormPages pages;
    private final CurrentViewer current;
    private final Trail trail;

    MondayController(Mondays mondays, Desks desks, Tasks tasks, FormPages pages, CurrentViewer current, Trail trail) {
        this.mondays = mondays;
        this.desks = desks;
        this.tasks = tasks;
        this.pages = pages;
        this.current = current;
        this.trail = trail;
    }

    @GetMapping("/monday")
    ModelAndView monday(
            @RequestParam(defaultValue = "") String since,
            @RequestParam(required = false) Long team,
            @RequestParam(defaultValue = "") String all,
            @RequestParam(defaultValue = "") String sign) {
        Viewer viewer = current.viewer();
        MondayFilter filter = new MondayFilter(since, team, all, sign);
        if (sign.isEmpty()) return show(viewer, filter, null, null);
        OpenTask task = tasks.open(sign, viewer);
        trail.add(viewer.username(), "task-read", "task", sign, task.item().episodeId(), null);
        return show(viewer, filter, task, pages.opened(sheet(filter, task), viewer, task.begun()));
    }

    @PostMapping("/monday/sign/{taskId}")
    ModelAndView sign(
            @PathVariable String taskId,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(required = false) Long team,
            @RequestParam(defaultValue = "") String all,
            @RequestParam MultiValueMap<String, String> parameters,
            WebRequest request,
            RedirectAttributes flash) {
        Viewer viewer = current.viewer();
        MondayFilter filter = new MondayFilter(since, team, all, taskId);
        if (FormPages.isDraft(parameters)) {
            pages.keep(subject(taskId), viewer, parameters);
            flash.addFlashAttribute("kept", true);
            return new ModelAndView("redirect:" + filter.addressWithout());
        }
        if (FormPages.changesRows(parameters)) {
            OpenTask task = tasks.open(taskId, viewer);
            return show(viewer, filter, task, pages.withRows(sheet(filter, task), viewer, parameters));
        }
        Submission signed = tasks.complete(taskId, viewer, parameters, Attachments.of(request), List.of());
        if (signed.accepted()) {
            pages.forget(subject(taskId), viewer);
            return next(viewer, filter, flash);
        }
        OpenTask task = tasks.open(taskId, viewer);
        ModelAndView page = show(viewer, filter, task, pages.refused(sheet(filter, task), viewer, signed));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView next(Viewer viewer, MondayFilter filter, RedirectAttributes flash) {
        Listed<ApprovalRow> waiting = mondays.waiting(viewer, filter);
        Optional<ApprovalRow> next = waiting.rows().stream().findFirst();
        flash.addFlashAttribute(
                "said",
                next.map(row -> "It has been recorded. The next one is open: " + row.task() + ", " + row.child() + ".")
                        .orElse("It has been recorded. Nothing else waits for your signature."));
        return new ModelAndView("redirect:"
                + next.map(row -> filter.addressOfSign(row.taskId())).orElseGet(filter::addressWithout));
    }

    private ModelAndView show(Viewer viewer, MondayFilter filter, OpenTask task, FormPages.Page page) {
        Map<Long, String> teams = desks.teams(viewer);
        Monday monday = mondays.read(viewer, filter, teams.keySet());
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("monday", monday);
        model.put("filter", filter);
        model.put("teams", teams);
        model.put("task", task);
        model.put("page", page);
        return new ModelAndView("desk/monday", model);
    }

    private static FormPages.Sheet sheet(MondayFilter filter, OpenTask task) {
        String taskId = task.item().taskId();
        return new FormPages.Sheet(subject(taskId), filter.addressOfDraft(taskId), task.form(), task.context());
    }

    private static String subject(String taskId) {
        return "task:" + taskId;
    }
}
