package org.waymark.desk.web;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.access.CurrentViewer;
import org.waymark.access.Place;
import org.waymark.access.Viewer;
import org.waymark.desk.Desks;
import org.waymark.desk.DutyRow;
import org.waymark.desk.SayDate;
import org.waymark.desk.WorkLists;

/** The duty board; with scripts it fetches itself anew every 30 seconds, and only its own part of the page. */
@Controller
class DutyController {

    private final Desks desks;
    private final WorkLists lists;
    private final CurrentViewer current;
    private final Clock clock;

    DutyController(Desks desks, WorkLists lists, CurrentViewer current, Clock clock) {
        this.desks = desks;
        this.lists = lists;
        this.current = current;
        this.clock = clock;
    }

    /** A figure above the board. */
    record Count(long number, String words, boolean late) {}

    @GetMapping("/duty")
    String board(
            @RequestParam(required = false) Long team,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String refresh,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Model model) {
        Viewer viewer = current.viewer();
        List<DutyRow> rows = desks.duty(viewer, team, q);
        model.addAttribute("rows", rows);
        model.addAttribute("full", desks.isFull(rows));
        model.addAttribute("teams", lists.teams());
        model.addAttribute("team", team);
        model.addAttribute("q", q.strip());
        model.addAttribute("live", !refresh.equals("off"));
        model.addAttribute("mayRecord", Place.CONTACT.openTo(viewer));
        model.addAttribute("asAt", SayDate.hour(SayDate.london(clock.instant()).toLocalTime()));
        model.addAttribute(
                "counts",
                List.of(
                        new Count(rows.stream().filter(row -> !row.decided()).count(), "not decided", false),
                        new Count(rows.stream().filter(DutyRow::isLate).count(), "with something late", true),
                        new Count(
                                rows.stream()
                                        .flatMap(row -> row.steps().stream())
                                        .filter(step -> !step.held())
                                        .count(),
                                "steps that nobody holds",
                                false)));
        return part ? "desk/duty :: board" : "desk/duty";
    }
}
