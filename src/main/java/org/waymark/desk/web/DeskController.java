package org.waymark.desk.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.access.CurrentViewer;
import org.waymark.access.Viewer;
import org.waymark.desk.DeskFilter;
import org.waymark.desk.DeskOrder;
import org.waymark.desk.Desks;
import org.waymark.desk.EntriesToLookAt;
import org.waymark.desk.LateToConfirm;
import org.waymark.desk.ManagerDesk;
import org.waymark.desk.SafetyWeight;

/** The manager's desk; everything that was chosen stands in the address. */
@Controller
class DeskController {

    private final Desks desks;
    private final EntriesToLookAt entries;
    private final LateToConfirm late;
    private final CurrentViewer current;

    DeskController(Desks desks, EntriesToLookAt entries, LateToConfirm late, CurrentViewer current) {
        this.desks = desks;
        this.entries = entries;
        this.late = late;
        this.current = current;
    }

    @GetMapping("/desk")
    String desk(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) Long team,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "1") int admin,
            @RequestParam(defaultValue = "") String all,
            Model model) {
        Viewer viewer = current.viewer();
        DeskFilter filter = new DeskFilter(
                q.length() > 100 ? q.substring(0, 100) : q,
                team,
                kind,
                DeskOrder.of(sort),
                of.equals("line"),
                page,
                admin,
                all);
        ManagerDesk desk = desks.manager(viewer, filter);
        model.addAttribute("desk", desk);
        model.addAttribute("filter", filter);
        model.addAttribute("lateToConfirm", late.count(viewer));
        model.addAttribute("teams", desks.teams(viewer));
        model.addAttribute("kinds", DeskFilter.KINDS);
        model.addAttribute("orders", DeskOrder.values());
        model.addAttribute("weights", SafetyWeight.values());
        model.addAttribute("breachLinks", PageLinks.of(desk.breaches(), filter::addressOfPage));
        model.addAttribute("adminLinks", PageLinks.of(desk.administrative(), filter::addressOfAdmin));
        return "desk/desk";
    }

    @PostMapping("/desk/looked-at")
    String looked(
            @RequestParam Long deadline,
            @RequestParam Long event,
            @RequestParam(defaultValue = "") String finding,
            RedirectAttributes flash) {
        boolean looked = entries.looked(current.viewer(), deadline, event, finding.strip());
        flash.addFlashAttribute(
                "said", looked ? "You have looked at the entry." : "The entry is no longer to be looked at.");
        return "redirect:/desk#look-at";
    }
}
