package org.waymark.directory.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.access.CurrentViewer;
import org.waymark.access.Workers;
import org.waymark.directory.ChangedSince;
import org.waymark.directory.Directory;
import org.waymark.directory.DirectoryEntry;
import org.waymark.directory.DirectoryReport;
import org.waymark.directory.SecureMail;
import org.waymark.wording.Wording;

/** The directory: search, add, correct, confirm, report, end. */
@Controller
@RequestMapping("/directory")
class DirectoryController {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final int LONGEST_REPORT = 1000;

    /** The agencies as the forms name them. */
    private static final List<String> KINDS = List.of(
            "social-care",
            "police",
            "health",
            "education",
            "early-help",
            "probation",
            "youth-justice",
            "housing",
            "adult-services",
            "mental-health",
            "legal",
            "voluntary",
            "other");

    private final Directory directory;
    private final SecureMail mail;
    private final Workers workers;
    private final CurrentViewer current;

    DirectoryController(Directory directory, SecureMail mail, Workers workers, CurrentViewer current) {
        this.directory = directory;
        this.mail = mail;
        this.workers = workers;
        this.current = current;
    }

    /** An entry as a row of the page. */
    record Row(DirectoryEntry entry, boolean secure, boolean unconfirmed, String confirmed, List<Wrong> wrong) {}

    /** What somebody reported. */
    record Wrong(String what, String who) {}

    @GetMapping
    ModelAndView list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean ended,
            @RequestParam(defaultValue = "false") boolean reported) {
        Map<Long, List<DirectoryReport>> reports = directory.reported();
        List<Row> rows = directory.find(q, ended).stream()
                .filter(entry -> !reported || reports.containsKey(entry.id()))
                .map(entry -> row(entry, reports.getOrDefault(entry.id(), List.of())))
                .toList();
        ModelAndView page = new ModelAndView("directory/list");
        page.addObject("rows", rows);
        page.addObject("q", q);
        page.addObject("ended", ended);
        page.addObject("reported", reported);
        page.addObject("open", reports.size());
        page.addObject("months", Directory.MONTHS);
        page.addObject("mayEnd", directory.mayEnd(current.viewer()));
        return page;
    }

    private Row row(DirectoryEntry entry, List<DirectoryReport> reports) {
        List<Wrong> wrong = reports.stream()
                .map(report -> new Wrong(
                        report.wrong(),
                        name(report.reportedBy()) + ", "
                                + DAY.format(LocalDate.ofInstant(report.reportedAt(), LONDON))))
                .toList();
        return new Row(
                entry,
                mail.isSecure(entry.email()),
                directory.unconfirmed(entry),
                DAY.format(entry.confirmedOn()) + " by " + name(entry.confirmedBy()),
                wrong);
    }

    private String name(String username) {
        return workers.findById(username).map(worker -> worker.displayName()).orElse(username);
    }

    /** What was typed into the form of an entry, cut to what the columns hold. */
    record Typed(
            String kind,
            String agency,
            String name,
            String role,
            String telephone,
            String email,
            String address,
            String area) {
        static Typed of(DirectoryEntry.Details details) {
            return new Typed(
                    details.kind(),
                    details.agency(),
                    details.name(),
                    details.role(),
                    details.telephone(),
                    details.email(),
                    details.address(),
                    details.area());
        }

        DirectoryEntry.Details details() {
            return new DirectoryEntry.Details(
                    plain(kind, 40),
                    plain(agency, 200),
                    plain(name, 200),
                    plain(role, 200),
                    plain(telephone, 60),
                    plain(email, 200),
                    plain(address, 500),
                    plain(area, 200));
        }

        private static String plain(String typed, int most) {
            String stripped = typed == null ? "" : typed.strip();
            return stripped.length() > most ? stripped.substring(0, most) : stripped;
        }

        Map<String, String> problems() {
            Map<String, String> problems = new LinkedHashMap<>();
            DirectoryEntry.Details all = details();
            if (all.agency().isEmpty()) problems.put("agency", "Write the name of the agency");
            if (all.telephone().isEmpty() && all.email().isEmpty())
                problems.put("telephone", "Write a telephone number or an e-mail address");
            else if (!all.telephone().isEmpty() && !all.telephone().matches("[+()\\d][\\d ()/x+-]{4,}(ext.*)?"))
                problems.put("telephone", "Write a telephone number, like 01632 960001");
            if (!all.email().isEmpty() && !all.email().matches("\\S+@\\S+\\.\\S+"))
                problems.put("email", "Write an e-mail address, like name@agency.example");
            return problems;
        }
    }

    @GetMapping("/new")
    ModelAndView begin() {
        return form("/directory/new", new Typed("", "", "", "", "", "", "", ""), 0, Map.of());
    }

    @PostMapping("/new")
    ModelAndView add(@ModelAttribute Typed typed, RedirectAttributes flash) {
        Map<String, String> problems = typed.problems();
        if (!problems.isEmpty()) return refused(form("/directory/new", typed, 0, problems));
        DirectoryEntry entry = directory.add(typed.details(), current.viewer());
        return done(flash, entry.called() + " has been added.");
    }

    @GetMapping("/{id}")
    ModelAndView open(@PathVariable Long id) {
        DirectoryEntry entry = directory.entry(id);
        return form("/directory/" + id, Typed.of(entry.details()), entry.version(), Map.of());
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable Long id, @RequestParam int version, @ModelAttribute Typed typed, RedirectAttributes flash) {
        String action = "/directory/" + id;
        Map<String, String> problems = typed.problems();
        if (!problems.isEmpty()) return refused(form(action, typed, version, problems));
        try {
            directory.change(id, version, typed.details(), current.viewer());
        } catch (ChangedSince changed) {
            DirectoryEntry now = directory.entry(id);
            ModelAndView page = form(action, typed, now.version(), Map.of("agency", changed.getMessage()));
            page.addObject("now", now.details());
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        return done(flash, "The entry has been corrected and counts as confirmed today.");
    }

    @PostMapping("/{id}/confirm")
    ModelAndView confirm(@PathVariable Long id, RedirectAttributes flash) {
        directory.confirm(id, current.viewer());
        return done(flash, directory.entry(id).called() + " has been confirmed as still right today.");
    }

    @GetMapping("/{id}/report")
    ModelAndView say(@PathVariable Long id) {
        return why(id, "report", "", null);
    }

    @PostMapping("/{id}/report")
    ModelAndView report(@PathVariable Long id, @RequestParam(defaultValue = "") String why, RedirectAttributes flash) {
        String text = cut(why);
        if (text.isEmpty()) return refused(why(id, "report", text, "Write what is wrong with the entry"));
        directory.report(id, text, current.viewer());
        return done(flash, "The conference administrator will look at it.");
    }

    @GetMapping("/{id}/end")
    ModelAndView finish(@PathVariable Long id) {
        return why(id, "end", "", null);
    }

    @PostMapping("/{id}/end")
    ModelAndView end(@PathVariable Long id, @RequestParam(defaultValue = "") String why, RedirectAttributes flash) {
        String text = cut(why);
        if (text.isEmpty()) return refused(why(id, "end", text, "Write why the entry ends"));
        directory.end(id, text, current.viewer());
        return done(flash, "The entry has ended. It stays among the ended entries.");
    }

    private static String cut(String typed) {
        String text = typed.strip();
        return text.length() > LONGEST_REPORT ? text.substring(0, LONGEST_REPORT) : text;
    }

    private ModelAndView why(Long id, String act, String typed, String problem) {
        ModelAndView page = new ModelAndView("directory/why");
        page.addObject("entry", directory.entry(id));
        page.addObject("act", act);
        page.addObject("typed", typed);
        page.addObject("problem", problem);
        return page;
    }

    private static ModelAndView form(String action, Typed typed, int version, Map<String, String> problems) {
        ModelAndView page = new ModelAndView("directory/entry");
        page.addObject("action", action);
        page.addObject("typed", typed);
        page.addObject("version", version);
        page.addObject("problems", problems);
        page.addObject("kinds", kinds());
        return page;
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        KINDS.forEach(kind -> kinds.put(kind, Wording.of("directory.kind." + kind)));
        return kinds;
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView done(RedirectAttributes flash, String words) {
        flash.addFlashAttribute("said", words);
        return new ModelAndView("redirect:/directory");
    }
}
