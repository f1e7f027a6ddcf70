package org.waymark.allocation.web;

import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.access.CurrentViewer;
import org.waymark.access.Refused;
import org.waymark.access.Role;
import org.waymark.access.Viewer;
import org.waymark.allocation.OnCallDuty;
import org.waymark.allocation.OnCallShift;
import org.waymark.allocation.RotaBook;
import org.waymark.allocation.RotaBook.Problem;
import org.waymark.allocation.Span;
import org.waymark.allocation.WhatToDoTonight;
import org.waymark.form.FormError;
import org.waymark.form.FormResult;

/** The on-call rota: everybody who works on cases may look, managers change it. */
@Controller
@RequestMapping("/on-call")
class RotaController {

    private static final Set<Role> EDITORS = EnumSet.of(
            Role.DEPUTY_TEAM_MANAGER, Role.TEAM_MANAGER, Role.SERVICE_MANAGER, Role.HEAD_OF_SERVICE, Role.DIRECTOR);

    private final RotaPages pages;
    private final RotaSheet sheet;
    private final RotaBook book;
    private final CurrentViewer current;
    private final WhatToDoTonight tonight;

    RotaController(RotaPages pages, RotaSheet sheet, RotaBook book, CurrentViewer current, WhatToDoTonight tonight) {
        this.pages = pages;
        this.sheet = sheet;
        this.book = book;
        this.current = current;
        this.tonight = tonight;
    }

    @GetMapping
    ModelAndView rota() {
        boolean edits = edits(current.viewer());
        return new ModelAndView(
                "allocation/rota",
                Map.of("rota", pages.read(), "edits", edits, "tonight", tonight.holding(current.viewer())));
    }

    @GetMapping("/new")
    ModelAndView add() {
        editor();
        return shift("Put somebody on call", "/on-call/new", null, sheet.empty());
    }

    @GetMapping("/{id}")
    ModelAndView change(@PathVariable Long id) {
        editor();
        return shift("Change a shift", "/on-call/" + id, id, sheet.of(onRota(id)));
    }

    @PostMapping("/new")
    ModelAndView add(@RequestParam MultiValueMap<String, String> typed, RedirectAttributes flash) {
        return put(null, "Put somebody on call", "/on-call/new", typed, flash);
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable Long id, @RequestParam MultiValueMap<String, String> typed, RedirectAttributes flash) {
        onRota(id);
        return put(id, "Change a shift", "/on-call/" + id, typed, flash);
    }

    @PostMapping("/{id}/remove")
    ModelAndView remove(
            @PathVariable Long id, @RequestParam(defaultValue = "false") boolean gapMeant, RedirectAttributes flash) {
        Viewer viewer = editor();
        OnCallShift shift = onRota(id);
        List<Problem> problems = book.remove(id, gapMeant, viewer.username());
        if (problems.isEmpty()) return done("The shift has been taken off the rota.", flash);
        ModelAndView page = shift("Change a shift", "/on-call/" + id, id, sheet.of(shift));
        page.addObject("gapOfRemoval", problems.get(0).sentence());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView put(
            Long id, String heading, String action, Map<String, List<String>> typed, RedirectAttributes flash) {
        Viewer viewer = editor();
        FormResult read = sheet.read(typed);
        List<FormError> errors = read.errors();
        if (read.valid()) {
            Map<String, Object> values = read.shared();
            OnCallDuty duty = OnCallDuty.of(values.get("duty").toString());
            ZonedDateTime from = (ZonedDateTime) values.get("fromAt");
            ZonedDateTime to = (ZonedDateTime) values.get("toAt");
            errors = from.isBefore(to)
                    ? put(id, duty, values, new Span(from.toInstant(), to.toInstant()), viewer)
                    : List.of(new FormError("toAt-day", "The end must be after the beginning."));
        }
        if (errors.isEmpty()) return done("The rota has been changed.", flash);
        ModelAndView page = shift(heading, action, id, sheet.view(typed, errors));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private List<FormError> put(Long id, OnCallDuty duty, Map<String, Object> values, Span when, Viewer viewer) {
        boolean gapMeant = Boolean.TRUE.equals(values.get("gapMeant"));
        return book.put(id, duty, values.get("username").toString(), when, gapMeant, viewer.username()).stream()
                .map(problem -> new FormError(problem.field(), problem.sentence()))
                .toList();
    }

    private static ModelAndView done(String said, RedirectAttributes flash) {
        flash.addFlashAttribute("said", said);
        return new ModelAndView("redirect:/on-call");
    }

    private ModelAndView shift(String heading, String action, Long id, Object view) {
        ModelAndView page = new ModelAndView("allocation/shift");
        page.addObject("heading", heading);
        page.addObject("action", action);
        page.addObject("id", id);
        page.addObject("view", view);
        return page;
    }

    private OnCallShift onRota(Long id) {
        return book.shift(id)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND,
                        "This shift is not on the rota any more. A colleague may have changed it: look at the rota."));
    }

    private Viewer editor() {
        Viewer viewer = current.viewer();
        if (!edits(viewer)) throw new Refused("The rota is changed by managers. Ask yours, or the manager on call.");
        return viewer;
    }

    private static boolean edits(Viewer viewer) {
        return EDITORS.stream().anyMatch(viewer::has);
    }
}
