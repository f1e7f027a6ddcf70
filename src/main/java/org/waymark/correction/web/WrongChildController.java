package org.waymark.correction.web;

import java.util.LinkedHashSet;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.access.CurrentViewer;
import org.waymark.access.Viewer;
import org.waymark.audit.Trail;
import org.waymark.correction.FileCorrection;
import org.waymark.correction.FileSearch;
import org.waymark.correction.NoSuchCorrection;
import org.waymark.correction.WrongChild;
import org.waymark.form.FormError;
import org.waymark.wording.Wording;

/** Proposes that something goes to the file of the child whom it is about: first the child is found, then it is said why. */
@Controller
@RequestMapping("/wrong-child/{kind}/{itemId}")
class WrongChildController {

    private final WrongChild wrongChild;
    private final FileSearch search;
    private final CurrentViewer current;
    private final Trail trail;

    WrongChildController(WrongChild wrongChild, FileSearch search, CurrentViewer current, Trail trail) {
        this.wrongChild = wrongChild;
        this.search = search;
        this.current = current;
        this.trail = trail;
    }

    @GetMapping
    ModelAndView open(
            @PathVariable String kind,
            @PathVariable Long itemId,
            @RequestParam(required = false) Long from,
            @RequestParam(required = false) Long to) {
        return show(kind, itemId, from, to, "");
    }

    /** Names stand in no address. */
    @PostMapping("/find")
    ModelAndView find(
            @PathVariable String kind,
            @PathVariable Long itemId,
            @RequestParam Long from,
            @RequestParam(defaultValue = "") String q) {
        return show(kind, itemId, from, null, q);
    }

    private ModelAndView show(String kind, Long itemId, Long from, Long to, String q) {
        Viewer viewer = current.viewer();
        WrongChild.Opened opened = opened(kind, itemId, from, viewer);
        trail.add(
                viewer.username(),
                kind + "-read",
                kind,
                itemId.toString(),
                opened.from() == null ? null : opened.from().episodeId(),
                null);
        WrongChild.Proposal empty = new WrongChild.Proposal(
                opened.from() == null ? null : opened.from().episodeId(), to, "", new LinkedHashSet<>(), "");
        return show(opened, empty, q, viewer, List.of());
    }

    @PostMapping
    ModelAndView propose(
            @PathVariable String kind,
            @PathVariable Long itemId,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        Viewer viewer = current.viewer();
        WrongChild.Opened opened = opened(kind, itemId, number(typed, "from"), viewer);
        WrongChild.Proposal proposal = new WrongChild.Proposal(
                opened.from() == null ? null : opened.from().episodeId(),
                number(typed, "to"),
                text(typed, "reason"),
                new LinkedHashSet<>(typed.getOrDefault("also", List.of())),
                text(typed, "receivedBy"));
        List<FormError> errors = wrongChild.problems(opened.item(), proposal, viewer);
        if (!errors.isEmpty()) {
            ModelAndView page = show(opened, proposal, "", viewer, errors);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        FileCorrection correction = wrongChild.propose(opened.item(), proposal, viewer);
        flash.addFlashAttribute("said", Wording.of("correction.asked"));
        return new ModelAndView("redirect:/correction/" + correction.id());
    }

    private WrongChild.Opened opened(String kind, Long itemId, Long from, Viewer viewer) {
        return wrongChild.open(kind, itemId, from, viewer).orElseThrow(() -> new NoSuchCorrection(itemId));
    }

    private ModelAndView show(
            WrongChild.Opened opened, WrongChild.Proposal proposal, String q, Viewer viewer, List<FormError> errors) {
        ModelAndView page = new ModelAndView("correction/wrong-child");
        page.addAllObjects(Map.of("opened", opened, "typed", proposal, "q", q.strip(), "errors", errors));
        page.addObject(
                "target",
                proposal.to() == null
                        ? null
                        : wrongChild.target(proposal.to(), viewer).orElse(null));
        if (!q.isBlank()) page.addObject("children", search.find(q.strip(), viewer));
        return page;
    }

    private static String text(MultiValueMap<String, String> typed, String key) {
        String value = typed.getFirst(key);
        return value == null ? "" : value;
    }

    private static Long number(MultiValueMap<String, String> typed, String key) {
        String value = text(typed, key);
        return value.matches("\\d{1,18}") ? Long.valueOf(value) : null;
    }
}
