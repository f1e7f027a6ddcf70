package org.waymark.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
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
import org.waymark.access.CurrentViewer;
import org.waymark.access.Viewer;
import org.waymark.desk.CaseNotes;
import org.waymark.desk.NoteChoice;
import org.waymark.desk.NotePages;
import org.waymark.form.Draft;
import org.waymark.form.Drafts;
import org.waymark.form.FormError;
import org.waymark.worklist.FormPages;
import org.waymark.worklist.Submission;

/** Writes a note in one step, reads it with all its versions, and amends it. */
@Controller
@RequestMapping("/note")
class NoteController {

    private static final String FIND = "_find";
    private static final String QUERY = "findChild";

    private final CaseNotes notes;
    private final NotePages reading;
    private final FormPages pages;
    private final Drafts drafts;
    private final CurrentViewer current;

    NoteController(CaseNotes notes, NotePages reading, FormPages pages, Drafts drafts, CurrentViewer current) {
        this.notes = notes;
        this.reading = reading;
        this.pages = pages;
        this.drafts = drafts;
        this.current = current;
    }

    /** The page of a new note, about the children of the address: {@code /note/new?case=1&case=2&kind=direction}. */
    @GetMapping("/new")
    ModelAndView open(
            @RequestParam(name = "case", defaultValue = "") List<Long> cases,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String back) {
        Viewer viewer = current.viewer();
        Map<String, List<String>> typed =
                drafts.find(viewer.username(), subject(cases)).map(Draft::typed).orElseGet(() -> ticked(cases));
        CaseNotes.Opened note = notes.open(ids(typed), kind, viewer);
        return show(cases, note, typed, back, pages.opened(sheet(note, cases), viewer, note.begun()));
    }

    @PostMapping("/new")
    ModelAndView write(
            @RequestParam(name = "case", defaultValue = "") List<Long> cases,
            @RequestParam(name = "_back", defaultValue = "") String back,
            @RequestParam MultiValueMap<String, String> parameters,
            RedirectAttributes flash) {
        Viewer viewer = current.viewer();
        if (FormPages.isDraft(parameters)) {
            pages.keep(subject(cases), viewer, parameters);
            flash.addFlashAttribute("kept", true);
            return new ModelAndView("redirect:" + back(back, cases));
        }
        List<Long> ticked = ids(parameters);
        if (parameters.containsKey(FIND)) {
            CaseNotes.Opened note = notes.open(ticked, viewer);
            return show(cases, note, parameters, back, pages.withRows(sheet(note, cases), viewer, parameters));
        }
        Submission written = notes.write(ticked, viewer, parameters);
        if (written.accepted()) {
            pages.forget(subject(cases), viewer);
            flash.addFlashAttribute(
                    "said",
                    "The note is on the file of "
                            + reading.read(written.recordId(), viewer).names() + ".");
            return new ModelAndView("redirect:" + back(back, ticked));
        }
        CaseNotes.Opened note = notes.open(ticked, viewer);
        ModelAndView page = show(cases, note, parameters, back, pages.refused(sheet(note, cases), viewer, written));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @GetMapping("/{noteId}")
    String read(@PathVariable Long noteId, Model model) {
        model.addAttribute("view", reading.read(noteId, current.viewer()));
        return "desk/note";
    }

    @GetMapping("/{noteId}/amend")
    ModelAndView openToAmend(@PathVariable Long noteId) {
        Viewer viewer = current.viewer();
        CaseNotes.Opened note = notes.openToAmend(noteId, viewer);
        return showAmendment(noteId, viewer, pages.opened(amendment(noteId, note), viewer, note.begun()));
    }

    @PostMapping("/{noteId}/amend")
    ModelAndView amend(
            @PathVariable Long noteId,
            @RequestParam MultiValueMap<String, String> parameters,
            RedirectAttributes flash) {
        Viewer viewer = current.viewer();
        FormPages.Sheet sheet = amendment(noteId, notes.openToAmend(noteId, viewer));
        if (FormPages.isDraft(parameters)) {
            pages.keep(sheet.subject(), viewer, parameters);
            flash.addFlashAttribute("kept", true);
            return new ModelAndView("redirect:/note/" + noteId);
        }
        Submission amended = notes.amend(noteId, viewer, parameters);
        if (amended.accepted()) {
            pages.forget(sheet.subject(), viewer);
            flash.addFlashAttribute("said", "The note has been amended. Both texts are kept.");
            return new ModelAndView("redirect:/note/" + amended.recordId());
        }
        ModelAndView page = showAmendment(noteId, viewer, pages.refused(sheet, viewer, amended));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView showAmendment(Long noteId, Viewer viewer, FormPages.Page page) {
        return new ModelAndView(
                "worklist/record",
                Map.of(
                        "heading",
                        "Amend a note",
                        "caption",
                        reading.read(noteId, viewer).names(),
                        "note",
                        "Both texts are kept, and everybody sees what was changed, by whom and why.",
                        "page",
                        page,
                        "action",
                        "/note/" + noteId + "/amend",
                        "back",
                        "/note/" + noteId));
    }

    private ModelAndView show(
            List<Long> cases,
            CaseNotes.Opened note,
            Map<String, List<String>> typed,
            String back,
            FormPages.Page page) {
        String query = first(typed, QUERY);
        List<NoteChoice> offered = notes.offered(cases, ids(typed), query, current.viewer());
        ModelAndView shown = new ModelAndView("desk/write-note");
        shown.addObject("page", page);
        shown.addObject("offered", offered);
        shown.addObject("query", query);
        shown.addObject("fromOutside", note.fromOutside());
        shown.addObject("why", first(typed, CaseNotes.WHY));
        shown.addObject("back", back(back, cases));
        shown.addObject("action", address(cases));
        shown.addObject("wrongChild", wrong(page, CaseNotes.CHILD));
        shown.addObject("wrongWhy", wrong(page, CaseNotes.WHY));
        shown.addObject(
                "caption",
                offered.stream()
                        .filter(NoteChoice::ticked)
                        .map(NoteChoice::name)
                        .collect(Collectors.joining(", ")));
        return shown;
    }

    private static String wrong(FormPages.Page page, String input) {
        return page.view().errors().stream()
                .filter(error -> input.equals(error.inputId()))
                .map(FormError::message)
                .findFirst()
                .orElse("");
    }

    private static String first(Map<String, List<String>> typed, String input) {
        return typed.getOrDefault(input, List.of("")).get(0);
    }

    private static Map<String, List<String>> ticked(List<Long> cases) {
        return Map.of(CaseNotes.CHILD, cases.stream().map(String::valueOf).toList());
    }

    private static FormPages.Sheet sheet(CaseNotes.Opened note, List<Long> cases) {
        return new FormPages.Sheet(subject(cases), address(cases), note.form(), note.context());
    }

    private static FormPages.Sheet amendment(Long noteId, CaseNotes.Opened note) {
        return new FormPages.Sheet(
                "note-amendment:" + noteId, "/note/" + noteId + "/amend", note.form(), note.context());
    }

    private static String subject(List<Long> cases) {
        return "note:" + (cases.isEmpty() ? "new" : cases.get(0));
    }

    private static String address(List<Long> cases) {
        return "/note/new"
                + cases.stream()
                        .map(id -> "case=" + id)
                        .collect(Collectors.joining("&", cases.isEmpty() ? "" : "?", ""));
    }

    private static String back(String asked, List<Long> cases) {
        return asked.isEmpty() && !cases.isEmpty() ? "/case/" + cases.get(0) + "/notes" : HandsController.safe(asked);
    }

    private static List<Long> ids(Map<String, List<String>> typed) {
        return new ArrayList<>(typed.getOrDefault(CaseNotes.CHILD, List.of()).stream()
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .distinct()
                .toList());
    }
}
