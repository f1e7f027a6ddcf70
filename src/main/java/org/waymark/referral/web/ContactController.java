package org.waymark.referral.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.access.CurrentViewer;
import org.waymark.access.Viewer;
import org.waymark.form.Form;
import org.waymark.referral.Contacts;
import org.waymark.referral.KnownChoices;
import org.waymark.worklist.Attachments;
import org.waymark.worklist.FormPages;

/** Records a contact, or the notice that a child with a plan is moving in. */
@Controller
class ContactController {

    private final Contacts contacts;
    private final FormPages pages;
    private final CurrentViewer current;

    ContactController(Contacts contacts, FormPages pages, CurrentViewer current) {
        this.contacts = contacts;
        this.pages = pages;
        this.current = current;
    }

    @GetMapping("/contact/new")
    ModelAndView contact() {
        return open("contact:new", "Record a contact", contacts.form());
    }

    @GetMapping("/contact/moving-in")
    ModelAndView movingIn() {
        return open("contact:moving-in", "A child with a plan is moving in", contacts.transferForm());
    }

    @PostMapping("/contact/new")
    ModelAndView record(
            @RequestParam MultiValueMap<String, String> parameters, WebRequest request, RedirectAttributes flash) {
        return submit("contact:new", "Record a contact", contacts.form(), parameters, request, flash);
    }

    @PostMapping("/contact/moving-in")
    ModelAndView recordMovingIn(
            @RequestParam MultiValueMap<String, String> parameters, WebRequest request, RedirectAttributes flash) {
        return submit(
                "contact:moving-in",
                "A child with a plan is moving in",
                contacts.transferForm(),
                parameters,
                request,
                flash);
    }

    private ModelAndView open(String subject, String title, Form form) {
        return show(subject, title, pages.opened(sheet(subject, form), current.viewer(), Map.of()));
    }

    private ModelAndView submit(
            String subject,
            String title,
            Form form,
            MultiValueMap<String, String> parameters,
            WebRequest request,
            RedirectAttributes flash) {
        Viewer viewer = current.viewer();
        if (FormPages.isDraft(parameters)) {
            pages.keep(subject, viewer, parameters);
            flash.addFlashAttribute("kept", true);
            return new ModelAndView("redirect:/work");
        }
        if (FormPages.changesRows(parameters)) {
            return show(subject, title, pages.withRows(sheet(subject, form), viewer, parameters));
        }
        boolean movingIn = subject.equals("contact:moving-in");
        List<KnownChoices.Question> unsure = contacts.unsure(viewer, movingIn, parameters);
        if (!unsure.isEmpty()) {
            ModelAndView page = show(
                    subject, title, pages.refused(sheet(subject, form), viewer, contacts.typed(movingIn, parameters)));
            page.addObject("known", unsure);
            page.addObject("answered", answered(parameters, unsure));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        Contacts.Taken taken = subject.equals("contact:new")
                ? contacts.record(viewer, parameters, Attachments.of(request))
                : contacts.recordTransferIn(viewer, parameters, Attachments.of(request));
        if (!taken.submission().accepted()) {
            ModelAndView page = show(subject, title, pages.refused(sheet(subject, form), viewer, taken.submission()));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        pages.forget(subject, viewer);
        flash.addFlashAttribute("recorded", true);
        Long episode = taken.episodeIds().get(0);
        return new ModelAndView(contacts.mayRead(viewer, episode) ? "redirect:/case/" + episode : "redirect:/work");
    }

    /** What was answered about the other children already: the page sends it once more. */
    private static Map<String, String> answered(
            MultiValueMap<String, String> parameters, List<KnownChoices.Question> unsure) {
        Map<String, String> answered = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            if (name.startsWith(KnownChoices.INPUT)
                    && unsure.stream().noneMatch(each -> each.input().equals(name))) answered.put(name, values.get(0));
        });
        return answered;
    }

    private FormPages.Sheet sheet(String subject, Form form) {
        return new FormPages.Sheet(subject, path(subject), form, contacts.context());
    }

    private static String path(String subject) {
        return "/contact/" + subject.substring("contact:".length());
    }

    private static ModelAndView show(String subject, String title, FormPages.Page page) {
        return new ModelAndView(
                "worklist/record",
                Map.of("heading", title, "caption", "", "page", page, "action", path(subject), "back", "/work"));
    }
}
