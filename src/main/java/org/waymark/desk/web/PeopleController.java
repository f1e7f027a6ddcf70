package org.waymark.desk.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.format.annotation.DateTimeFormat;
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
import org.springframework.web.util.UriComponentsBuilder;
import org.waymark.access.Viewer;
import org.waymark.desk.CaseDoor;
import org.waymark.desk.PeopleFound;
import org.waymark.desk.PeoplePages;
import org.waymark.desk.PersonForms;
import org.waymark.worklist.FormPages;
import org.waymark.worklist.Submission;

/** The people round a child, and adding somebody: looked for first, so that one adult stays one person. */
@Controller
@RequestMapping("/case/{episodeId}/people")
class PeopleController {

    private final CaseDoor door;
    private final PeoplePages people;
    private final PeopleFound found;
    private final PersonForms forms;
    private final FormPages pages;

    PeopleController(CaseDoor door, PeoplePages people, PeopleFound found, PersonForms forms, FormPages pages) {
        this.door = door;
        this.people = people;
        this.found = found;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping
    String page(@PathVariable Long episodeId, Model model) {
        Viewer viewer = door.open(episodeId, "case-people-read");
        model.addAttribute("page", people.page(episodeId, viewer));
        return "desk/people";
    }

    /** Who may be meant, before a new person is recorded. */
    @GetMapping("/find")
    String find(
            @PathVariable Long episodeId,
            @RequestParam(defaultValue = "") String firstName,
            @RequestParam(defaultValue = "") String lastName,
            @RequestParam(defaultValue = "") String born,
            Model model) {
        door.open(episodeId, "case-people-read");
        PeopleFound.Answer answer = found.like(firstName.strip(), lastName.strip(), born.strip());
        model.addAttribute("episodeId", episodeId);
        model.addAttribute("firstName", firstName.strip());
        model.addAttribute("lastName", lastName.strip());
        model.addAttribute("born", born.strip());
        model.addAttribute("answer", answer);
        return "desk/person-find";
    }

    @GetMapping("/add")
    ModelAndView open(
            @PathVariable Long episodeId,
            @RequestParam(required = false) Long person,
            @RequestParam(defaultValue = "") String firstName,
            @RequestParam(defaultValue = "") String lastName,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate born) {
        door.open(episodeId, "case-people-read");
        Map<String, Object> begun = new HashMap<>();
        if (person == null) {
            if (!firstName.isBlank()) begun.put("personFirstName", firstName);
            if (!lastName.isBlank()) begun.put("personLastName", lastName);
            if (born != null) begun.put("personBorn", born);
        }
        PersonForms.Opened opened = forms.openKin(episodeId, person, begun);
        return show(
                episodeId,
                person,
                opened,
                pages.opened(sheet(episodeId, person, opened), opened.viewer(), opened.begun()));
    }

    @PostMapping("/add")
    ModelAndView add(
            @PathVariable Long episodeId,
            @RequestParam(required = false) Long person,
            @RequestParam MultiValueMap<String, String> parameters,
            RedirectAttributes flash) {
        Viewer viewer = door.open(episodeId, "case-people-read");
        PersonForms.Opened opened = forms.openKin(episodeId, person, Map.of());
        FormPages.Sheet sheet = sheet(episodeId, person, opened);
        if (FormPages.isDraft(parameters)) {
            pages.keep(sheet.subject(), viewer, parameters);
            flash.addFlashAttribute("kept", true);
            return new ModelAndView("redirect:/case/" + episodeId + "/people");
        }
        Submission submission = forms.kin(episodeId, person, parameters);
        if (submission.accepted()) {
            pages.forget(sheet.subject(), viewer);
            flash.addFlashAttribute("said", "It has been recorded.");
            return new ModelAndView("redirect:/case/" + episodeId + "/people");
        }
        ModelAndView page = show(episodeId, person, opened, pages.refused(sheet, viewer, submission));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static FormPages.Sheet sheet(Long episodeId, Long person, PersonForms.Opened opened) {
        return new FormPages.Sheet(
                "case:" + episodeId + ":people:" + (person == null ? "new" : person),
                path(episodeId, person),
                opened.form(),
                opened.context());
    }

    private static String path(Long episodeId, Long person) {
        UriComponentsBuilder path = UriComponentsBuilder.fromPath("/case/" + episodeId + "/people/add");
        return (person == null ? path : path.queryParam("person", person)).toUriString();
    }

    private ModelAndView show(Long episodeId, Long person, PersonForms.Opened opened, FormPages.Page page) {
        return new ModelAndView(
                "worklist/record",
                Map.of(
                        "heading",
                        person == null ? "Add somebody new" : "Add " + found.name(person),
                        "caption",
                        opened.about(),
                        "page",
                        page,
                        "action",
                        path(episodeId, person),
                        "back",
                        "/case/" + episodeId + "/people/find"));
    }
}
