package org.waymark.desk.web;

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
import org.waymark.access.Viewer;
import org.waymark.desk.CaseDoor;
import org.waymark.worklist.AdvanceDelays;
import org.waymark.worklist.FormPages;
import org.waymark.worklist.Submission;

/** Lets a manager, and the chair for a conference, record before a due date why it will be missed. */
@Controller
@RequestMapping("/case/{episodeId}/deadline/{deadlineId}/agree")
class AdvanceDelayController {

    private final AdvanceDelays delays;
    private final FormPages pages;
    private final CaseDoor door;

    AdvanceDelayController(AdvanceDelays delays, FormPages pages, CaseDoor door) {
        this.delays = delays;
        this.pages = pages;
        this.door = door;
    }

    @GetMapping
    ModelAndView open(@PathVariable Long episodeId, @PathVariable Long deadlineId) {
        Viewer viewer = door.open(episodeId, "case-read");
        AdvanceDelays.Opened delay = delays.open(episodeId, deadlineId, viewer);
        return show(delay, episodeId, pages.opened(sheet(delay, episodeId), viewer, Map.of()));
    }

    @PostMapping
    ModelAndView agree(
            @PathVariable Long episodeId,
            @PathVariable Long deadlineId,
            @RequestParam MultiValueMap<String, String> parameters,
            RedirectAttributes flash) {
        Viewer viewer = door.open(episodeId, "case-read");
        AdvanceDelays.Opened delay = delays.open(episodeId, deadlineId, viewer);
        FormPages.Sheet sheet = sheet(delay, episodeId);
        if (FormPages.isDraft(parameters)) {
            pages.keep(sheet.subject(), viewer, parameters);
            flash.addFlashAttribute("kept", true);
            return new ModelAndView("redirect:/case/" + episodeId);
        }
        Submission submission = delays.agree(episodeId, deadlineId, viewer, parameters);
        if (submission.accepted()) {
            pages.forget(sheet.subject(), viewer);
            flash.addFlashAttribute("done", submission.recordId());
            return new ModelAndView("redirect:/case/" + episodeId);
        }
        ModelAndView page = show(delay, episodeId, pages.refused(sheet, viewer, submission));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static FormPages.Sheet sheet(AdvanceDelays.Opened delay, Long episodeId) {
        return new FormPages.Sheet(
                "delay:" + delay.deadlineId(),
                "/case/" + episodeId + "/deadline/" + delay.deadlineId() + "/agree",
                delay.form(),
                delay.context());
    }

    private static ModelAndView show(AdvanceDelays.Opened delay, Long episodeId, FormPages.Page page) {
        String child = delay.context().subjects().get(0).name();
        return new ModelAndView(
                "worklist/record",
                Map.of(
                        "heading",
                        delay.asChair() ? "Agree a delay as chair of the conference" : "Agree a delay in advance",
                        "caption",
                        child,
                        "note",
                        (delay.label() + ": due " + delay.due() + ". " + delay.waitsFor()).strip(),
                        "page",
                        page,
                        "action",
                        "/case/" + episodeId + "/deadline/" + delay.deadlineId() + "/agree",
                        "back",
                        "/case/" + episodeId));
    }
}
