package org.waymark.desk.web;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
import org.waymark.casefile.Bundle;
import org.waymark.desk.BundleAnswers;
import org.waymark.desk.BundleList;
import org.waymark.desk.Bundling;
import org.waymark.desk.CaseDoor;
import org.waymark.desk.CasePages;
import org.waymark.desk.DocumentFiling;
import org.waymark.desk.DocumentWords;
import org.waymark.form.FormError;

/** Bundles of a case: what was given to whom, and making another: say what and for whom, look through it, make it. */
@Controller
@RequestMapping("/case/{episodeId}/bundles")
class BundlesController {

    private final CaseDoor door;
    private final CasePages pages;
    private final Bundling bundling;
    private final BundleList list;
    private final DocumentFiling filing;
    private final DocumentWords words;

    BundlesController(
            CaseDoor door,
            CasePages pages,
            Bundling bundling,
            BundleList list,
            DocumentFiling filing,
            DocumentWords words) {
        this.door = door;
        this.pages = pages;
        this.bundling = bundling;
        this.list = list;
        this.filing = filing;
        this.words = words;
    }

    @GetMapping
    String list(@PathVariable Long episodeId, Model model) {
        Viewer viewer = door.open(episodeId, "bundles-listed");
        model.addAttribute("header", pages.header(episodeId).orElseThrow());
        model.addAttribute("bundles", list.of(episodeId));
        model.addAttribute("mayMake", filing.mayFile(episodeId, viewer));
        return "desk/bundles";
    }

    @GetMapping("/new")
    ModelAndView begin(@PathVariable Long episodeId) {
        Viewer viewer = door.open(episodeId, "case-read");
        return order(episodeId, viewer, Map.of(), List.of());
    }

    /** The same page again with what was typed, from the screen on which it was looked through. */
    @PostMapping("/new")
    ModelAndView back(@PathVariable Long episodeId, @RequestParam MultiValueMap<String, String> typed) {
        Viewer viewer = door.open(episodeId, "case-read");
        return order(episodeId, viewer, typed, List.of());
    }

    private ModelAndView order(Long episodeId, Viewer viewer, Map<String, List<String>> typed, List<FormError> errors) {
        ModelAndView page = new ModelAndView("desk/bundle-new");
        page.addObject("header", pages.header(episodeId).orElseThrow());
        page.addObject("typed", Typed.of(typed));
        page.addObject("recipients", words.recipients());
        page.addObject("kinds", bundling.kinds(episodeId, viewer));
        page.addObject("errors", errors);
        page.addObject("wrong", Typed.wrong(errors));
        if (!errors.isEmpty()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping("/look")
    ModelAndView look(@PathVariable Long episodeId, @RequestParam MultiValueMap<String, String> typed) {
        Viewer viewer = door.open(episodeId, "bundle-looked-through");
        BundleAnswers answers = BundleAnswers.of(typed, words);
        if (answers.order() == null) return order(episodeId, viewer, typed, answers.errors());
        return looked(episodeId, viewer, typed, answers, List.of());
    }

    private ModelAndView looked(
            Long episodeId,
            Viewer viewer,
            MultiValueMap<String, String> typed,
            BundleAnswers answers,
            List<FormError> errors) {
        ModelAndView page = new ModelAndView("desk/bundle-look");
        page.addObject("header", pages.header(episodeId).orElseThrow());
        page.addObject("order", answers.order());
        page.addObject("choices", bundling.look(episodeId, viewer, answers.order()));
        page.addObject("typed", Typed.of(typed));
        Map<String, List<String>> kept = new LinkedHashMap<>(typed);
        List.of("part", "read", "_csrf").forEach(kept::remove);
        page.addObject("kept", kept);
        page.addObject("errors", errors);
        if (!errors.isEmpty()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping
    ModelAndView make(
            @PathVariable Long episodeId, @RequestParam MultiValueMap<String, String> typed, RedirectAttributes flash) {
        Viewer viewer = door.open(episodeId, "case-read");
        BundleAnswers answers = BundleAnswers.of(typed, words);
        if (answers.order() == null) return order(episodeId, viewer, typed, answers.errors());
        Set<String> chosen = new HashSet<>(typed.getOrDefault("part", List.of()));
        Set<String> read = new HashSet<>(typed.getOrDefault("read", List.of()));
        chosen.addAll(read);
        try {
            Long id = bundling.make(episodeId, viewer, answers.order(), chosen, read);
            flash.addFlashAttribute("said", "The bundle has been made. Look through it before you hand it over.");
            return new ModelAndView("redirect:/case/" + episodeId + "/bundles/" + id);
        } catch (Bundling.NothingToPrint nothing) {
            return looked(
                    episodeId,
                    viewer,
                    typed,
                    answers,
                    List.of(
                            new FormError(
                                    "parts",
                                    "Nothing is left to print. Tick at least one part, or go back and choose other kinds or days")));
        }
    }

    @GetMapping("/{id}")
    String bundle(@PathVariable Long episodeId, @PathVariable Long id, Model model) {
        door.open(episodeId, "case-read");
        model.addAttribute("header", pages.header(episodeId).orElseThrow());
        model.addAttribute("bundle", list.row(list.bundle(episodeId, id)));
        return "desk/bundle";
    }

    @GetMapping("/{id}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable Long episodeId, @PathVariable Long id) {
        Viewer viewer = door.open(episodeId, "case-read");
        Bundle bundle = list.bundle(episodeId, id);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("Case " + episodeId + " bundle " + id + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .contentType(MediaType.APPLICATION_PDF)
                .body(bundling.again(episodeId, viewer, bundle));
    }
}
