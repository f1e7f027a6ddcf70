package org.waymark.desk.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.access.Viewer;
import org.waymark.desk.Writing;
import org.waymark.worklist.FormPages;
import org.waymark.worklist.Submission;

/** Pages on which something is written on a child's file; what was typed is never lost. */
@Component
class WritingPages {

    private final FormPages pages;

    WritingPages(FormPages pages) {
        this.pages = pages;
    }

    ModelAndView opened(Writing writing, Viewer viewer) {
        return show(writing, pages.opened(sheet(writing), viewer, writing.begun()));
    }

    /** Keeps the text as a draft. */
    ModelAndView kept(
            Writing writing, Viewer viewer, MultiValueMap<String, String> parameters, RedirectAttributes flash) {
        pages.keep(writing.subject(), viewer, parameters);
        flash.addFlashAttribute("kept", true);
        return new ModelAndView("redirect:" + writing.back());
    }

    /** Back to where it came from, or the page again with everything as it was typed. */
    ModelAndView sent(Writing writing, Viewer viewer, Submission submission, String said, RedirectAttributes flash) {
        if (submission.accepted()) {
            pages.forget(writing.subject(), viewer);
            flash.addFlashAttribute("said", said);
            return new ModelAndView("redirect:" + writing.back());
        }
        ModelAndView page = show(writing, pages.refused(sheet(writing), viewer, submission));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static FormPages.Sheet sheet(Writing writing) {
        return new FormPages.Sheet(writing.subject(), writing.path(), writing.form(), writing.context());
    }

    private static ModelAndView show(Writing writing, FormPages.Page page) {
        return new ModelAndView("desk/write", Map.of("writing", writing, "page", page));
    }
}
