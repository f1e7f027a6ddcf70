package org.waymark.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.access.CurrentViewer;
import org.waymark.access.Place;

/** The sign-in page, and the way from the root of the site to the first place of whoever is signed in. */
@Controller
class SignInController {

    private final CurrentViewer current;
    private final ObjectProvider<DemonstrationPeople> people;

    SignInController(CurrentViewer current, ObjectProvider<DemonstrationPeople> people) {
        this.current = current;
        this.people = people;
    }

    @GetMapping("/sign-in")
    String page(HttpServletRequest request, Model model) {
        model.addAttribute("draftKept", request.getParameterMap().containsKey("draft-kept"));
        model.addAttribute("out", request.getParameterMap().containsKey("out"));
        model.addAttribute("bye", request.getParameterMap().containsKey("bye"));
        model.addAttribute("refused", request.getParameterMap().containsKey("error") ? sentence(request) : null);
        people.ifAvailable(list -> model.addAttribute("groups", list.groups()));
        return "access/sign-in";
    }

    @GetMapping("/")
    String start() {
        return "redirect:" + Place.firstOf(current.viewer()).path();
    }

    private static String sentence(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object failure = session == null ? null : session.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
        return failure instanceof LockedException locked
                ? locked.getMessage()
                : "The user name or the password is wrong. Check both and try again.";
    }
}
