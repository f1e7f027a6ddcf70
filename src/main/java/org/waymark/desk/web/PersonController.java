package org.waymark.desk.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.child.EntryKind;
import org.waymark.child.PeopleRegister.Shown;
import org.waymark.desk.CaseDoor;
import org.waymark.desk.PersonForms;
import org.waymark.desk.PersonPages;
import org.waymark.wording.Wording;
import org.waymark.worklist.FormPages;
import org.waymark.worklist.Submission;

/** A person across all families, and what is recorded, ended and corrected of them. */
@Controller
@RequestMapping("/person/{personId}")
class PersonController {

    private final PersonPages persons;
    private final PersonForms forms;
    private final FormPages pages;
    private final CaseDoor door;

    PersonController(PersonPages persons, PersonForms forms, FormPages pages, CaseDoor door) {
        this.persons = persons;
        this.forms = forms;
        this.pages = pages;
        this.door = door;
    }

    @GetMapping
    String page(@PathVariable Long personId, @RequestParam(name = "case", required = false) Long caseId, Model model) {
        model.addAttribute("page", persons.page(personId));
        model.addAttribute("caseId", caseId);
        return "desk/person";
    }

    @GetMapping("/details")
    ModelAndView openDetails(@PathVariable Long personId, @RequestParam(name = "case", required = false) Long caseId) {
        PersonForms.Opened opened = forms.details(personId);
        return opened(new Place(personId, caseId, "/details", opened.version()), opened, "Change the details");
    }

    @PostMapping("/details")
    ModelAndView details(
            @PathVariable Long personId,
            @RequestParam(name = "case", required = false) Long caseId,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> parameters,
            RedirectAttributes flash) {
        Place place = new Place(personId, known(caseId), "/details", version);
        return sent(
                place,
                forms.details(personId),
                "Change the details",
                parameters,
                flash,
                () -> forms.details(personId, version, caseId, parameters));
    }

    @GetMapping("/{what}/new")
    ModelAndView openNew(
            @PathVariable Long personId,
            @PathVariable String what,
            @RequestParam(name = "case", required = false) Long caseId) {
        return opened(
                new Place(personId, caseId, "/" + what + "/new", 0),
                forms.add(personId, kind(what)),
                heading("Record", what));
    }

    @PostMapping("/{what}/new")
    ModelAndView add(
            @PathVariable Long personId,
            @PathVariable String what,
            @RequestParam(name = "case", required = false) Long caseId,
            @RequestParam MultiValueMap<String, String> parameters,
            RedirectAttributes flash) {
        Place place = new Place(personId, known(caseId), "/" + what + "/new", 0);
        return sent(
                place,
                forms.add(personId, kind(what)),
                heading("Record", what),
                parameters,
                flash,
                () -> forms.add(personId, kind(what), caseId, parameters));
    }

    @GetMapping("/{what}/{entryId}/correct")
    ModelAndView openCorrection(
            @PathVariable Long personId,
            @PathVariable String what,
            @PathVariable Long entryId,
            @RequestParam(name = "case", required = false) Long caseId) {
        PersonForms.Opened opened = forms.correct(personId, kind(what), entryId);
        Place place = new Place(personId, caseId, "/" + what + "/" + entryId + "/correct", opened.version());
        return opened(place, opened, heading("Correct", what));
    }

    @PostMapping("/{what}/{entryId}/correct")
    ModelAndView correct(
            @PathVariable Long personId,
            @PathVariable String what,
            @PathVariable Long entryId,
            @RequestParam(name = "case", required = false) Long caseId,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> parameters,
            RedirectAttributes flash) {
        Shown shown = new Shown(kind(what), entryId, version);
        Place place = new Place(personId, known(caseId), "/" + what + "/" + entryId + "/correct", version);
        PersonForms.Opened opened = forms.correct(personId, kind(what), entryId);
        return sent(
                place,
                opened,
                heading("Correct", what),
                parameters,
                flash,
                () -> forms.correct(personId, shown, caseId, parameters));
    }

    @GetMapping("/{what}/{entryId}/end")
    ModelAndView openEnd(
            @PathVariable Long personId,
            @PathVariable String what,
            @PathVariable Long entryId,
            @RequestParam(name = "case", required = false) Long caseId) {
        PersonForms.Opened opened = forms.close(personId, kind(what), entryId);
        Place place = new Place(personId, caseId, "/" + what + "/" + entryId + "/end", opened.version());
        return opened(place, opened, heading("End", what));
    }

    @PostMapping("/{what}/{entryId}/end")
    ModelAndView end(
            @PathVariable Long personId,
            @PathVariable String what,
            @PathVariable Long entryId,
            @RequestParam(name = "case", required = false) Long caseId,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> parameters,
            RedirectAttributes flash) {
        Shown shown = new Shown(kind(what), entryId, version);
        Place place = new Place(personId, known(caseId), "/" + what + "/" + entryId + "/end", version);
        PersonForms.Opened opened = forms.close(personId, kind(what), entryId);
        return sent(
                place,
                opened,
                heading("End", what),
                parameters,
                flash,
                () -> forms.close(personId, shown, caseId, parameters));
    }

    /** Where a form stands and where it leads back to: the case from which the writer came, else the person. */
    private record Place(Long personId, Long caseId, String step, int version) {

        String path() {
            return "/person/" + personId + step + "?version=" + version + (caseId == null ? "" : "&case=" + caseId);
        }

        String back() {
            return caseId == null ? "/person/" + personId : "/case/" + caseId + "/people";
        }

        FormPages.Sheet sheet(PersonForms.Opened opened) {
            return new FormPages.Sheet("person:" + personId + step, path(), opened.form(), opened.context());
        }
    }

    private ModelAndView opened(Place place, PersonForms.Opened opened, String heading) {
        known(place.caseId());
        return show(place, opened, heading, pages.opened(place.sheet(opened), opened.viewer(), opened.begun()));
    }

    private ModelAndView sent(
            Place place,
            PersonForms.Opened opened,
            String heading,
            MultiValueMap<String, String> parameters,
            RedirectAttributes flash,
            Supplier<Submission> send) {
        FormPages.Sheet sheet = place.sheet(opened);
        if (FormPages.isDraft(parameters)) {
            pages.keep(sheet.subject(), opened.viewer(), parameters);
            flash.addFlashAttribute("kept", true);
            return new ModelAndView("redirect:" + place.back());
        }
        Submission submission = send.get();
        if (submission.accepted()) {
            pages.forget(sheet.subject(), opened.viewer());
            flash.addFlashAttribute("said", "It has been recorded.");
            return new ModelAndView("redirect:" + place.back());
        }
        // what is sent next is judged against the entry as it is now, which the writer has been told to look at
        Place now = new Place(place.personId(), place.caseId(), place.step(), opened.version());
        ModelAndView page = show(now, opened, heading, pages.refused(sheet, opened.viewer(), submission));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView show(Place place, PersonForms.Opened opened, String heading, FormPages.Page page) {
        Map<String, Object> model = new HashMap<>();
        model.put("heading", heading);
        model.put("caption", opened.about());
        model.put("page", page);
        model.put("action", place.path());
        model.put("back", place.back());
        return new ModelAndView("worklist/record", model);
    }

    /** The case from which the writer came, if they may read it. */
    private Long known(Long caseId) {
        if (caseId != null) door.look(caseId);
        return caseId;
    }

    private static String heading(String verb, String what) {
        return verb + " " + Wording.of("people.heading." + what);
    }

    private static EntryKind kind(String what) {
        return Arrays.stream(EntryKind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(what))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such page."));
    }
}
