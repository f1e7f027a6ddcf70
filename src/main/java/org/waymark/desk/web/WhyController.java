package org.waymark.desk.web;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.waymark.desk.WhyAnswer;
import org.waymark.desk.WhyPages;

/** Why something is due when it is: to read, to print, and as data. */
@Controller
class WhyController {

    private final WhyPages pages;

    WhyController(WhyPages pages) {
        this.pages = pages;
    }

    @GetMapping("/deadline/{deadlineId}/why")
    String page(@PathVariable Long deadlineId, Model model) {
        model.addAttribute("why", pages.page(deadlineId));
        return "desk/why";
    }

    @GetMapping(path = "/deadline/{deadlineId}/why.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    WhyAnswer data(@PathVariable Long deadlineId) {
        return pages.answer(deadlineId);
    }
}
