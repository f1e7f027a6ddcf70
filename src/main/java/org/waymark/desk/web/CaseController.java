package org.waymark.desk.web;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.waymark.access.Viewer;
import org.waymark.desk.CaseCourse;
import org.waymark.desk.CaseDoor;
import org.waymark.desk.CasePage;
import org.waymark.desk.CasePages;
import org.waymark.desk.HistoryFilter;
import org.waymark.desk.HistoryPage;
import org.waymark.desk.Removals;

/** The page of a child's case, and what belongs to it. Every reading is logged by the door. */
@Controller
@RequestMapping("/case/{episodeId}")
class CaseController {

    private final CaseDoor door;
    private final CasePages pages;
    private final CaseCourse course;
    private final AnytimeOffers offers;
    private final ObjectProvider<Removals> removals;

    CaseController(
            CaseDoor door,
            CasePages pages,
            CaseCourse course,
            AnytimeOffers offers,
            ObjectProvider<Removals> removals) {
        this.door = door;
        this.pages = pages;
        this.course = course;
        this.offers = offers;
        this.removals = removals;
    }

    @GetMapping
    String page(@PathVariable Long episodeId, Model model) {
        Viewer viewer = door.open(episodeId, "case-read");
        CasePage page = pages.page(episodeId, viewer, other -> door.mayRead(viewer, other))
                .orElseThrow();
        model.addAttribute("page", page);
        model.addAttribute(
                "fileNotes",
                removals.stream()
                        .flatMap(source -> source.notesOn(episodeId).stream())
                        .toList());
        model.addAttribute("marks", stations(page, CaseCourse.State.NOW));
        model.addAttribute("passed", stations(page, CaseCourse.State.DONE));
        model.addAttribute("anytime", page.header().open() ? offers.of(episodeId) : Map.of());
        return "desk/case";
    }

    @GetMapping("/history")
    String history(
            @PathVariable Long episodeId,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        door.open(episodeId, "case-history-read");
        HistoryPage history = pages.history(new HistoryFilter(episodeId, kind, by, from.strip(), to.strip(), page))
                .orElseThrow();
        model.addAttribute("page", history);
        model.addAttribute("links", PageLinks.of(history.entries(), history.filter()::addressOfPage));
        return "desk/history";
    }

    /** The drawing of the procedure under which this case runs; it tells nothing of the child. */
    @GetMapping(path = "/diagram.bpmn")
    ResponseEntity<String> diagram(@PathVariable Long episodeId) {
        String instance = door.look(episodeId).processInstanceId();
        return course.drawing(instance)
                .map(xml -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_XML)
                        .body(xml))
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "There is no drawing of the procedure for this case."));
    }

    private static String stations(CasePage page, CaseCourse.State state) {
        return page.stations().stream()
                .filter(station -> station.state() == state)
                .map(CaseCourse.Station::activityId)
                .collect(Collectors.joining(" "));
    }
}
