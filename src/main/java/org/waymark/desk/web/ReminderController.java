package org.waymark.desk.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.access.CurrentViewer;
import org.waymark.access.Viewer;
import org.waymark.desk.ReminderBook;
import org.waymark.worklist.FormPages;
import org.waymark.worklist.Submission;

/** A person's own reminders: all of them, and one click to be done with one or to move it. */
@Controller
@RequestMapping("/reminders")
class ReminderController {

    private final ReminderBook reminders;
    private final FormPages pages;
    private final CurrentViewer current;

    ReminderController(ReminderBook reminders, FormPages pages, CurrentViewer current) {
        this.reminders = reminders;
        this.pages = pages;
        this.current = current;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("reminders", reminders.all(current.viewer()));
        return "desk/reminders";
    }

    @GetMapping("/new")
    ModelAndView open(@RequestParam(name = "case") Long episodeId) {
        Viewer viewer = current.viewer();
        FormPages.Sheet sheet = reminders.open(viewer, episodeId);
        return show(sheet, episodeId, pages.opened(sheet, viewer, Map.of()));
    }

    @PostMapping("/new")
    ModelAndView write(
            @RequestParam(name = "case") Long episodeId,
            @RequestParam MultiValueMap<String, String> parameters,
            RedirectAttributes flash) {
        Viewer viewer = current.viewer();
        FormPages.Sheet sheet = reminders.open(viewer, episodeId);
        if (FormPages.isDraft(parameters)) {
            pages.keep(sheet.subject(), viewer, parameters);
            flash.addFlashAttribute("kept", true);
            return new ModelAndView("redirect:/case/" + episodeId + "/notes");
        }
        Submission written = reminders.write(viewer, episodeId, parameters);
        if (written.accepted()) {
            pages.forget(sheet.subject(), viewer);
            flash.addFlashAttribute("said", "You are reminded on that day. Only you see it.");
            return new ModelAndView("redirect:/case/" + episodeId + "/notes");
        }
        ModelAndView page = show(sheet, episodeId, pages.refused(sheet, viewer, written));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView show(FormPages.Sheet sheet, Long episodeId, FormPages.Page page) {
        return new ModelAndView(
                "worklist/record",
                Map.of(
                        "heading",
                        "Remind me",
                        "caption",
                        sheet.context().subjects().get(0).name(),
                        "page",
                        page,
                        "action",
                        sheet.path(),
                        "back",
                        "/case/" + episodeId + "/notes"));
    }

    @PostMapping("/{id}/done")
    String done(@PathVariable Long id, @RequestParam(defaultValue = "") String back, RedirectAttributes flash) {
        reminders.done(id, current.viewer());
        flash.addFlashAttribute("said", "The reminder is done.");
        return "redirect:" + back(back);
    }

    @PostMapping("/{id}/move")
    String move(
            @PathVariable Long id,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String back,
            RedirectAttributes flash) {
        boolean byAWeek = to.equals("week");
        reminders.move(id, current.viewer(), byAWeek);
        flash.addFlashAttribute(
                "said",
                byAWeek ? "You are reminded again in a week." : "You are reminded again on the next working day.");
        return "redirect:" + back(back);
    }

    private static String back(String asked) {
        return asked.equals("/reminders") ? asked : HandsController.safe(asked);
    }
}
