package org.waymark.desk.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.access.Refused;
import org.waymark.access.Viewer;
import org.waymark.desk.CaseDoor;
import org.waymark.wording.Wording;
import org.waymark.worklist.FormPages;
import org.waymark.worklist.OpenTask;
import org.waymark.worklist.Submission;
import org.waymark.worklist.Tasks;

/** Lets a worker write down that an approval was given by telephone; the approver is asked on the next working day. */
@Controller
@RequestMapping("/case/{episodeId}/telephone-approval/{taskId}")
class TelephoneApprovalController {

    private final Tasks tasks;
    private final FormPages pages;
    private final CaseDoor door;

    TelephoneApprovalController(Tasks tasks, FormPages pages, CaseDoor door) {
        this.tasks = tasks;
        this.pages = pages;
        this.door = door;
    }

    @GetMapping
    ModelAndView open(@PathVariable Long episodeId, @PathVariable String taskId) {
        Viewer viewer = door.open(episodeId, "case-read");
        OpenTask task = opened(episodeId, taskId, viewer);
        return show(task, pages.opened(sheet(task), viewer, Map.of()));
    }

    @PostMapping
    ModelAndView writeDown(
            @PathVariable Long episodeId,
            @PathVariable String taskId,
            @RequestParam MultiValueMap<String, String> parameters,
            RedirectAttributes flash) {
        Viewer viewer = door.open(episodeId, "case-read");
        OpenTask task = opened(episodeId, taskId, viewer);
        FormPages.Sheet sheet = sheet(task);
        if (FormPages.isDraft(parameters)) {
            pages.keep(sheet.subject(), viewer, parameters);
            flash.addFlashAttribute("kept", true);
            return new ModelAndView("redirect:/case/" + episodeId);
        }
        Submission submission = tasks.completeByTelephone(taskId, viewer, parameters);
        if (submission.accepted()) {
            pages.forget(sheet.subject(), viewer);
            flash.addFlashAttribute("done", submission.recordId());
            return new ModelAndView("redirect:/case/" + episodeId);
        }
        ModelAndView page = show(task, pages.refused(sheet, viewer, submission));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private OpenTask opened(Long episodeId, String taskId, Viewer viewer) {
        OpenTask task = tasks.openByTelephone(taskId, viewer);
        if (!task.item().episodeId().equals(episodeId))
            throw new Refused("This approval belongs to another case. Open it from the page of that case.");
        return task;
    }

    private static FormPages.Sheet sheet(OpenTask task) {
        return new FormPages.Sheet("telephone:" + task.item().taskId(), path(task), task.form(), task.context());
    }

    private static String path(OpenTask task) {
        return "/case/" + task.item().episodeId() + "/telephone-approval/"
                + task.item().taskId();
    }

    private ModelAndView show(OpenTask task, FormPages.Page page) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("heading", Wording.of("telephone.heading"));
        model.put(
                "caption",
                task.context().subjects().get(0).name() + ": " + task.item().name());
        model.put(
                "note", Wording.of("telephone.write-down").formatted(task.item().forWhom()));
        model.put("submitted", task.submitted());
        model.put("page", page);
        model.put("action", path(task));
        model.put("back", "/case/" + task.item().episodeId());
        return new ModelAndView("worklist/record", model);
    }
}
