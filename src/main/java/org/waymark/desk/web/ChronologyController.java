package org.waymark.desk.web;

import java.util.List;
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
import org.waymark.access.Viewer;
import org.waymark.desk.CaseDoor;
import org.waymark.desk.Chronologies;
import org.waymark.desk.ChronologyWriting;
import org.waymark.desk.Writing;
import org.waymark.worklist.FormPages;

/** The chronology of a child: to read, to print for court, and what people add to it. */
@Controller
@RequestMapping("/case/{episodeId}/chronology")
class ChronologyController {

    private final CaseDoor door;
    private final Chronologies chronologies;
    private final ChronologyWriting writing;
    private final WritingPages pages;

    ChronologyController(CaseDoor door, Chronologies chronologies, ChronologyWriting writing, WritingPages pages) {
        this.door = door;
        this.chronologies = chronologies;
        this.writing = writing;
        this.pages = pages;
    }

    @GetMapping
    String read(
            @PathVariable Long episodeId,
            @RequestParam(defaultValue = "") List<Long> with,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Model model) {
        Viewer viewer = door.open(episodeId, "chronology-read");
        model.addAttribute("page", chronologies.page(episodeId, viewer, with, from.strip(), to.strip()));
        return "desk/chronology";
    }

    @GetMapping("/new")
    ModelAndView enter(@PathVariable Long episodeId) {
        Viewer viewer = door.open(episodeId, "chronology-read");
        return pages.opened(writing.entry(episodeId, null, viewer), viewer);
    }

    @PostMapping("/new")
    ModelAndView enter(
            @PathVariable Long episodeId, @RequestParam MultiValueMap<String, String> typed, RedirectAttributes flash) {
        return keep(episodeId, null, typed, "The event stands in the chronology.", flash);
    }

    @GetMapping("/entry/{entryId}")
    ModelAndView amend(@PathVariable Long episodeId, @PathVariable Long entryId) {
        Viewer viewer = door.open(episodeId, "chronology-read");
        return pages.opened(writing.entry(episodeId, entryId, viewer), viewer);
    }

    @PostMapping("/entry/{entryId}")
    ModelAndView amend(
            @PathVariable Long episodeId,
            @PathVariable Long entryId,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        return keep(episodeId, entryId, typed, "The event has been amended. Both texts are kept.", flash);
    }

    @GetMapping("/line")
    ModelAndView line(@PathVariable Long episodeId, @RequestParam String key) {
        Viewer viewer = door.open(episodeId, "chronology-read");
        return pages.opened(writing.remark(episodeId, key, viewer), viewer);
    }

    @PostMapping("/line")
    ModelAndView line(
            @PathVariable Long episodeId,
            @RequestParam String key,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        Viewer viewer = door.open(episodeId, "chronology-read");
        Writing page = writing.remark(episodeId, key, viewer);
        if (FormPages.isDraft(typed)) return pages.kept(page, viewer, typed, flash);
        return pages.sent(
                page,
                viewer,
                writing.remark(episodeId, key, viewer, typed),
                "The line has been changed. What was said before is kept.",
                flash);
    }

    private ModelAndView keep(
            Long episodeId, Long entryId, MultiValueMap<String, String> typed, String said, RedirectAttributes flash) {
        Viewer viewer = door.open(episodeId, "chronology-read");
        Writing page = writing.entry(episodeId, entryId, viewer);
        if (FormPages.isDraft(typed)) return pages.kept(page, viewer, typed, flash);
        return pages.sent(page, viewer, writing.enter(episodeId, entryId, viewer, typed), said, flash);
    }
}
