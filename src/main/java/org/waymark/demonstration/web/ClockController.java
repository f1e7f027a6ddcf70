package org.waymark.demonstration.web;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.access.CurrentViewer;
import org.waymark.access.Rights;
import org.waymark.access.Role;
import org.waymark.access.Viewer;
import org.waymark.deadline.DemonstrationClock;
import org.waymark.deadline.DueWords;
import org.waymark.demonstration.Aftermath;
import org.waymark.escalation.BreachDesk;

/** Moves the time of the demonstration forward and shows what has come of it. */
@Controller
@ConditionalOnProperty("waymark.demonstration")
class ClockController {

    private final DemonstrationClock clock;
    private final BreachDesk breaches;
    private final Aftermath aftermath;
    private final CurrentViewer current;
    private final Rights rights;

    ClockController(
            DemonstrationClock clock, BreachDesk breaches, Aftermath aftermath, CurrentViewer current, Rights rights) {
        this.clock = clock;
        this.breaches = breaches;
        this.aftermath = aftermath;
        this.current = current;
        this.rights = rights;
    }

    /**
     * Something that came due.
     *
     * @param child the name, only for those who may read the child's record
     */
    record Fired(Long episodeId, String child, String what, String was, String asked, boolean climbed) {}

    /**
     * Something that happened by itself.
     *
     * @param child the name, only for those who may read the child's record
     */
    record Came(Long episodeId, String child, String what, String when) {}

    @GetMapping("/clock")
    String show(@RequestParam(required = false) String since, Model model) {
        Viewer viewer = current.viewer();
        Optional<Instant> from = moment(since);
        model.addAttribute("now", DueWords.time(clock.now()));
        model.addAttribute("next", clock.nextTimer().map(DueWords::time).orElse(null));
        model.addAttribute("moved", from.isPresent());
        model.addAttribute("since", from.map(DueWords::time).orElse(null));
        model.addAttribute("again", since);
        model.addAttribute("stillDue", clock.stillDue());
        model.addAttribute("refusal", clock.refusal().orElse(null));
        model.addAttribute(
                "passed",
                from.map(at -> came(aftermath.deadlinesPassed(at, clock.now()), viewer))
                        .orElse(List.of()));
        model.addAttribute(
                "letters",
                from.map(at -> came(aftermath.lettersPrepared(at, clock.now()), viewer))
                        .orElse(List.of()));
        model.addAttribute("fired", from.map(at -> fired(at, viewer)).orElse(List.of()));
        return "deadline/clock";
    }

    @PostMapping("/clock")
    String move(@RequestParam String by, RedirectAttributes redirect) {
        Viewer viewer = current.viewer();
        if (clock.refusal().isPresent()) return "redirect:/clock";
        redirect.addAttribute("since", clock.now().toString());
        switch (by) {
            case "day" -> clock.forward(Duration.ofDays(1), viewer.username());
            case "week" -> clock.forward(Duration.ofDays(7), viewer.username());
            default -> clock.forwardToNextTimer(viewer.username());
        }
        return "redirect:/clock";
    }

    private List<Came> came(List<Aftermath.Row> rows, Viewer viewer) {
        return rows.stream()
                .map(row -> new Came(
                        row.episodeId(),
                        rights.mayReadCase(viewer, row.teamId(), false) ? row.childName() : null,
                        row.what(),
                        DueWords.moment(row.at())))
                .toList();
    }

    private List<Fired> fired(Instant since, Viewer viewer) {
        return breaches.askedSince(since).stream()
                .map(asked -> new Fired(
                        asked.row().episodeId(),
                        rights.mayReadCase(viewer, asked.row().teamId(), false)
                                ? asked.row().childName()
                                : null,
                        asked.row().label(),
                        DueWords.moment(asked.row().due()),
                        Role.of(asked.role()).words(),
                        asked.climbed()))
                .toList();
    }

    private static Optional<Instant> moment(String since) {
        try {
            return Optional.ofNullable(since).map(Instant::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
