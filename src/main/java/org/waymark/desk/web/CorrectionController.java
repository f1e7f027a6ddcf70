package org.waymark.desk.web;

import java.util.List;
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
import org.waymark.access.CurrentViewer;
import org.waymark.access.Viewer;
import org.waymark.desk.Corrections;
import org.waymark.worklist.Attachments;
import org.waymark.worklist.FormPages;
import org.waymark.worklist.Submission;

/** Corrects a record: the form as it was answered, and why it is corrected. */
@Controller
@RequestMapping("/record/{recordId}/correct")
class CorrectionController {

    private final Corrections corrections;
    private final FormPages pages;
    private final CurrentViewer current;

    CorrectionController(Corrections corrections, FormPages pages, CurrentViewer current) {
        this.corrections = corrections;
        this.pages = pages;
        this.current = current;
    }

    @GetMapping
    ModelAndView open(@PathVariable Long recordId) {
        Viewer viewer = current.viewer();
        Corrections.Opened opened = corrections.open(recordId, viewer);
        return show(opened, pages.opened(sheet(opened), viewer, opened.typed()), "");
    }

    @PostMapping
    ModelAndView correct(
            @PathVariable Long recordId,
            @RequestParam MultiValueMap<String, String> parameters,
            WebRequest request,
            RedirectAttributes flash) {
        Viewer viewer = current.viewer();
        Corrections.Opened opened = corrections.open(recordId, viewer);
        if (FormPages.isDraft(parameters)) {
            pages.keep(subject(recordId), viewer, parameters);
            flash.addFlashAttribute("kept", true);
            return new ModelAndView("redirect:/record/" + recordId);
        }
        if (FormPages.changesRows(parameters))
            return show(opened, pages.withRows(sheet(opened), viewer, parameters), reason(parameters));
        Submission submission = corrections.correct(recordId, viewer, parameters, Attachments.of(request));
        if (submission.accepted()) {
            pages.forget(subject(recordId), viewer);
            flash.addFlashAttribute("said", "The record has been corrected. Both versions are kept.");
            return new ModelAndView("redirect:/record/" + submission.recordId());
        }
        ModelAndView page = show(opened, pages.refused(sheet(opened), viewer, submission), reason(parameters));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView show(Corrections.Opened opened, FormPages.Page page, String reason) {
        String wrong = page.view().errors().stream()
                .filter(error -> Corrections.REASON.equals(error.inputId()))
                .map(error -> error.message())
                .findFirst()
                .orElse("");
        return new ModelAndView(
                "desk/correct", Map.of("opened", opened, "page", page, "reason", reason, "wrongReason", wrong));
    }

    private static FormPages.Sheet sheet(Corrections.Opened opened) {
        return new FormPages.Sheet(
                subject(opened.recordId()),
                "/record/" + opened.recordId() + "/correct",
                opened.form(),
                opened.context());
    }

    private static String reason(MultiValueMap<String, String> parameters) {
        return parameters.getOrDefault(Corrections.REASON, List.of("")).get(0);
    }

    private static String subject(Long recordId) {
        return "correction:" + recordId;
    }
}
