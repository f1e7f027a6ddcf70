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
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.access.Viewer;
import org.waymark.desk.CaseDoor;
import org.waymark.form.Form;
import org.waymark.form.FormContext;
import org.waymark.worklist.AnytimeRecords;
import org.waymark.worklist.Attachments;
import org.waymark.worklist.FormPages;
import org.waymark.worklist.Submission;

/** Records what can come at any time on a case: a new concern, an emergency, news, a move, a life event. */
@Controller
@RequestMapping("/case/{episodeId}/record/{message}")
class AnytimeController {

    private final AnytimeRecords records;
    private final FormPages pages;
    private final CaseDoor door;

    AnytimeController(AnytimeRecords records, FormPages pages, CaseDoor door) {
        this.records = records;
        this.pages = pages;
        this.door = door;
    }

    @GetMapping
    ModelAndView open(@PathVariable Long episodeId, @PathVariable String message) {
        Viewer viewer = door.open(episodeId, "case-read");
        FormPages.Sheet sheet = sheet(episodeId, message);
        return show(sheet, message, episodeId, pages.opened(sheet, viewer, Map.of()));
    }

    @PostMapping
    ModelAndView record(
            @PathVariable Long episodeId,
            @PathVariable String message,
            @RequestParam MultiValueMap<String, String> parameters,
            WebRequest request,
            RedirectAttributes flash) {
        Viewer viewer = door.open(episodeId, "case-read");
        FormPages.Sheet sheet = sheet(episodeId, message);
        if (FormPages.isDraft(parameters)) {
            pages.keep(sheet.subject(), viewer, parameters);
            flash.addFlashAttribute("kept", true);
            return new ModelAndView("redirect:/case/" + episodeId);
        }
        if (FormPages.changesRows(parameters))
            return show(sheet, message, episodeId, pages.withRows(sheet, viewer, parameters));
        Submission submission = records.record(episodeId, message, viewer, parameters, Attachments.of(request));
        if (submission.accepted()) {
            pages.forget(sheet.subject(), viewer);
            flash.addFlashAttribute("done", submission.recordId());
            return new ModelAndView("redirect:/case/" + episodeId);
        }
        ModelAndView page = show(sheet, message, episodeId, pages.refused(sheet, viewer, submission));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private FormPages.Sheet sheet(Long episodeId, String message) {
        Form form = records.form(episodeId, message);
        FormContext context = records.context(form, episodeId);
        return new FormPages.Sheet(
                "case:" + episodeId + ":" + message, "/case/" + episodeId + "/record/" + message, form, context);
    }

    private static ModelAndView show(FormPages.Sheet sheet, String message, Long episodeId, FormPages.Page page) {
        return new ModelAndView(
                "worklist/record",
                Map.of(
                        "heading",
                        AnytimeOffers.words(message),
                        "caption",
                        sheet.context().subjects().get(0).name(),
                        "page",
                        page,
                        "action",
                        sheet.path(),
                        "back",
                        "/case/" + episodeId));
    }
}
