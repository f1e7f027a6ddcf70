package org.waymark.access.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.access.CurrentViewer;
import org.waymark.access.Place;

/** Everything that does not stand in the menu, each with a sentence on what it is for. */
@Controller
class MoreController {

    private final Frames frames;
    private final CurrentViewer current;

    MoreController(Frames frames, CurrentViewer current) {
        this.frames = frames;
        this.current = current;
    }

    @GetMapping("/more")
    String more(Model model) {
        model.addAttribute(
                "places",
                frames.open(current.viewer()).stream().filter(Place::underMore).toList());
        return "access/more";
    }
}
