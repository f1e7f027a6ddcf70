package org.waymark.desk.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.access.CurrentViewer;
import org.waymark.access.Viewer;
import org.waymark.desk.Desks;
import org.waymark.desk.LateToConfirm;
import org.waymark.desk.Listed;
import org.waymark.desk.SayDate;
import org.waymark.escalation.LateReasons;

/** A manager confirms what was late when the cases of the team were brought in, one by one or many with one reason. */
@Controller
@RequestMapping("/going-live/late")
class LateToConfirmController {

    private static final int LONGEST = 2_000;

    private final LateToConfirm late;
    private final LateReasons reasons;
    private final Desks desks;
    private final CurrentViewer current;
    private final Clock clock;

    LateToConfirmController(LateToConfirm late, LateReasons reasons, Desks desks, CurrentViewer current, Clock clock) {
        this.late = late;
        this.reasons = reasons;
        this.desks = desks;
        this.current = current;
        this.clock = clock;
    }

    /** What the manager says, as typed; it is shown again where something is missing. */
    public record Typed(
            List<Long> chosen,
            String answer,
            String reasonCode,
            String reason,
            String evidence,
            String day,
            String month,
            String year) {

        public Typed {
            chosen = chosen == null ? List.of() : chosen;
            answer = answer == null ? "" : answer;
            reasonCode = reasonCode == null ? "" : reasonCode;
            reason = reason == null ? "" : reason.strip();
            evidence = evidence == null ? "" : evidence.strip();
            day = day == null ? "" : day.strip();
            month = month == null ? "" : month.strip();
            year = year == null ? "" : year.strip();
        }

        boolean isDone() {
            return answer.equals("done");
        }

        /** The day, or null where it is none. */
        LocalDate date() {
            try {
                return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            } catch (NumberFormatException | DateTimeException none) {
                return null;
            }
        }
    }

    /** Something missing, and the field that it is about. */
    public record Problem(String field, String sentence) {}

    @GetMapping
    ModelAndView list(@RequestParam(required = false) Long team, @RequestParam(defaultValue = "1") int page) {
        return page(team, page, new Typed(null, null, null, null, null, null, null, null), List.of());
    }

    @PostMapping
    ModelAndView answer(
            @RequestParam(required = false) Long team,
            @RequestParam(defaultValue = "1") int page,
            @ModelAttribute Typed typed,
            RedirectAttributes flash) {
        Viewer viewer = current.viewer();
        List<Problem> problems = problems(typed, late.chosen(viewer, typed.chosen()));
        if (!problems.isEmpty()) {
            ModelAndView again = page(team, page, typed, problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        int settled = typed.isDone()
                ? late.wereDone(viewer, typed.chosen(), typed.date(), typed.evidence())
                : late.confirm(viewer, typed.chosen(), typed.reasonCode(), typed.reason(), typed.date());
        flash.addFlashAttribute(
                "said",
                SayDate.count(settled, "item")
                        + (typed.isDone() ? " recorded as done." : " confirmed as late, with a new date."));
        return new ModelAndView("redirect:/going-live/late" + (team == null ? "" : "?team=" + team));
    }

    private List<Problem> problems(Typed typed, List<LateToConfirm.Row> chosen) {
        List<Problem> problems = new ArrayList<>();
        LocalDate today = SayDate.london(clock.instant()).toLocalDate();
        if (chosen.isEmpty()) problems.add(new Problem("chosen", "Tick what you answer for."));
        if (!typed.answer().equals("late") && !typed.isDone())
            problems.add(new Problem("answer", "Say whether it is still to be done or had been done."));
        else if (typed.date() == null) problems.add(new Problem("day", "Enter a day, month and year."));
        else if (typed.isDone() && typed.date().isAfter(today))
            problems.add(new Problem("day", "The day on which it was done cannot lie ahead."));
        else if (!typed.isDone() && typed.date().isBefore(today))
            problems.add(new Problem("day", "The day by which it will be done has passed already."));
        if (typed.isDone()) {
            if (typed.evidence().isEmpty())
                problems.add(new Problem("evidence", "Say where it is written down that it was done."));
            chosen.stream()
                    .filter(row -> typed.date() != null && typed.date().isBefore(row.startedOn()))
                    .map(row -> new Problem(
                            "day",
                            row.child() + ", " + row.what() + ": this is counted from " + SayDate.day(row.startedOn())
                                    + " and cannot have been done before."))
                    .forEach(problems::add);
        } else if (typed.answer().equals("late") && typed.reasonCode().isEmpty()) {
            problems.add(new Problem("reasonCode", "Choose a reason."));
        }
        if (typed.reason().length() > LONGEST) problems.add(new Problem("reason", "Use at most 2,000 characters."));
        if (typed.evidence().length() > LONGEST) problems.add(new Problem("evidence", "Use at most 2,000 characters."));
        return problems;
    }

    private ModelAndView page(Long team, int page, Typed typed, List<Problem> problems) {
        Viewer viewer = current.viewer();
        Listed<LateToConfirm.Row> list = late.list(viewer, team, page);
        ModelAndView view = new ModelAndView("desk/late-to-confirm");
        view.addObject("list", list);
        view.addObject("team", team);
        view.addObject("teams", desks.teams(viewer));
        view.addObject("reasons", reasons.lists().get("lateReasons"));
        view.addObject("typed", typed);
        view.addObject("problems", problems);
        view.addObject(
                "links",
                PageLinks.of(
                        list, number -> "/going-live/late?page=" + number + (team == null ? "" : "&team=" + team)));
        return view;
    }
}
