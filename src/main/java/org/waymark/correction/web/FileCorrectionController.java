package org.waymark.correction.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.access.CurrentViewer;
import org.waymark.access.Viewer;
import org.waymark.correction.CorrectionPages;

/** Corrections of files: what waits for a second person, what was done, and each of them with all that belongs to it. */
@Controller
class FileCorrectionController {

    private final CorrectionPages pages;
    private final CurrentViewer current;

    FileCorrectionController(CorrectionPages pages, CurrentViewer current) {
        this.pages = pages;
        this.current = current;
    }

    @GetMapping("/corrections")
    String list(Model model) {
        Viewer viewer = current.viewer();
        model.addAttribute("waiting", pages.list(viewer, true));
        model.addAttribute("decided", pages.list(viewer, false));
        return "correction/list";
    }

    @GetMapping("/correction/{id}")
    String page(@PathVariable Long id, Model model) {
        model.addAttribute("page", pages.page(id, current.viewer()));
        return "correction/correction";
    }
}
