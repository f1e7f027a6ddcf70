package org.waymark.desk.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.access.CurrentViewer;
import org.waymark.access.Viewer;
import org.waymark.audit.Trail;
import org.waymark.desk.ChildSearch;
import org.waymark.desk.FoundChild;

/** Finds a child. That somebody searched is logged, what was typed is not. */
@Controller
class ChildrenController {

    private final ChildSearch search;
    private final CurrentViewer current;
    private final Trail trail;

    ChildrenController(ChildSearch search, CurrentViewer current, Trail trail) {
        this.search = search;
        this.current = current;
        this.trail = trail;
    }

    @GetMapping("/children")
    String page(@RequestParam(defaultValue = "") String q, Model model) {
        String typed = q.strip();
        model.addAttribute("q", typed);
        if (!typed.isEmpty()) {
            Viewer viewer = current.viewer();
            List<FoundChild> children = search.find(typed, viewer);
            trail.add(viewer.username(), "children-searched", null, null, null, children.size() + " found");
            model.addAttribute("children", children);
            model.addAttribute("found", found(children.size()));
        }
        return "desk/children";
    }

    private static String found(int number) {
        if (number == 0) return "No child found. Try the beginning of one name only, or another spelling.";
        return number == 1 ? "1 child" : number + " children";
    }
}
