package org.waymark.desk.web;

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
import org.waymark.desk.SummaryBook;
import org.waymark.desk.TonightBook;
import org.waymark.desk.Writing;
import org.waymark.worklist.FormPages;

/** What is written at the top of a child's page: the summary, and what to do tonight. */
@Controller
@RequestMapping("/case/{episodeId}")
class SummaryController {

    private final CaseDoor door;
    private final SummaryBook summaries;
    private final TonightBook tonight;
    private final WritingPages pages;

    SummaryController(CaseDoor door, SummaryBook summaries, TonightBook tonight, WritingPages pages) {
        this.door = door;
        this.summaries = summaries;
        this.tonight = tonight;
        this.pages = pages;
    }

    @GetMapping("/summary")
    ModelAndView summary(@PathVariable Long episodeId) {
        Viewer viewer = door.open(episodeId, "case-read");
        return pages.opened(summaries.writing(episodeId, viewer), viewer);
    }

    @PostMapping("/summary")
    ModelAndView summary(
            @PathVariable Long episodeId, @RequestParam MultiValueMap<String, String> typed, RedirectAttributes flash) {
        Viewer viewer = door.open(episodeId, "case-read");
        Writing writing = summaries.writing(episodeId, viewer);
        if (FormPages.isDraft(typed)) return pages.kept(writing, viewer, typed, flash);
        return pages.sent(
                writing, viewer, summaries.write(episodeId, viewer, typed), "The summary has been changed.", flash);
    }

    @GetMapping("/tonight")
    ModelAndView tonight(@PathVariable Long episodeId) {
        Viewer viewer = door.open(episodeId, "case-read");
        return pages.opened(tonight.writing(episodeId, viewer), viewer);
    }

    @PostMapping("/tonight")
    ModelAndView tonight(
            @PathVariable Long episodeId, @RequestParam MultiValueMap<String, String> typed, RedirectAttributes flash) {
        Viewer viewer = door.open(episodeId, "case-read");
        Writing writing = tonight.writing(episodeId, viewer);
        if (FormPages.isDraft(typed)) return pages.kept(writing, viewer, typed, flash);
        return pages.sent(
                writing,
                viewer,
                tonight.write(episodeId, viewer, typed),
                "Whoever is on call will read it. It ends by itself.",
                flash);
    }

    @PostMapping("/tonight/{noteId}/end")
    String end(@PathVariable Long episodeId, @PathVariable Long noteId, RedirectAttributes flash) {
        Viewer viewer = door.open(episodeId, "case-read");
        tonight.end(episodeId, noteId, viewer);
        flash.addFlashAttribute("said", "The note for the night has ended. It stays in the history.");
        return "redirect:/case/" + episodeId;
    }
}
