package org.waymark.desk.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.access.CurrentViewer;
import org.waymark.desk.Desks;

/** The manager's desk. */
@Controller
class DeskController {

    private final Desks desks;
    private final CurrentViewer current;

    DeskController(Desks desks, CurrentViewer current) {
        this.desks = desks;
        this.current = current;
    }

    @GetMapping("/desk")
    String desk(Model model) {
        model.addAttribute("desk", desks.manager(current.viewer()));
        return "desk/desk";
    }
}
