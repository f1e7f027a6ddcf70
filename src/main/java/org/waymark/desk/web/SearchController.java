package org.waymark.desk.web;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.access.CurrentViewer;
import org.waymark.child.SearchQuestion;
import org.waymark.desk.PeopleSearch;
import org.waymark.desk.SayDate;

/**
 * Searches people. What was typed is posted and kept in the session, so that no name stands in an address, where proxies
 * and browsers would write it down.
 */
@Controller
@RequestMapping("/search")
class SearchController {

    private static final String ASKED = "search.asked";
    private static final int LONGEST = 200;

    private final PeopleSearch search;
    private final CurrentViewer current;

    SearchController(PeopleSearch search, CurrentViewer current) {
        this.search = search;
        this.current = current;
    }

    /** What was typed last. */
    record Asked(String text, String born) implements Serializable {}

    @GetMapping
    ModelAndView page() {
        return form(new Asked("", ""));
    }

    @PostMapping
    ModelAndView ask(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String born,
            HttpSession session) {
        Asked asked = new Asked(cut(q), cut(born));
        boolean badDate = !asked.born().isEmpty()
                && search.question("", asked.born()).born().isEmpty();
        if (badDate || search.question(asked.text(), asked.born()).isEmpty()) {
            ModelAndView again = form(asked);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            again.addObject(badDate ? "badDate" : "nothing", true);
            return again;
        }
        session.setAttribute(ASKED, asked);
        return new ModelAndView("redirect:/search/found");
    }

    @GetMapping("/found")
    String found(HttpSession session, Model model) {
        if (!(session.getAttribute(ASKED) instanceof Asked asked)) return "redirect:/search";
        SearchQuestion question = search.question(asked.text(), asked.born());
        PeopleSearch.Found found = search.find(question, current.viewer());
        model.addAttribute("asked", asked);
        model.addAttribute("found", found);
        model.addAttribute("number", number(found));
        return "desk/search";
    }

    private static ModelAndView form(Asked asked) {
        ModelAndView page = new ModelAndView("desk/search");
        page.addObject("asked", asked);
        return page;
    }

    private static String cut(String typed) {
        String stripped = typed.strip();
        return stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped;
    }

    private static String number(PeopleSearch.Found found) {
        int number = found.people().size();
        if (number == 0) return "Nobody found.";
        if (found.more()) return "The " + number + " best matches";
        return number == 1 ? "1 person found" : SayDate.count(number, "person").replace("persons", "people") + " found";
    }
}
