package org.waymark.procedure.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.access.CurrentViewer;
import org.waymark.access.Viewer;
import org.waymark.child.SearchIndex;
import org.waymark.deadline.WorkingCalendar;
import org.waymark.escalation.Reconciliation;
import org.waymark.procedure.Operations;

/** What the system administrator sees of the engine. */
@Controller
@RequestMapping("/operations")
class OperationsController {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private final Operations operations;
    private final CurrentViewer current;
    private final WorkingCalendar calendar;
    private final Clock clock;

    OperationsController(Operations operations, CurrentViewer current, WorkingCalendar calendar, Clock clock) {
        this.operations = operations;
        this.current = current;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Says dates in the template. */
    static final class Say {
        /** In London's time; empty where there is none. */
        public String moment(Instant at) {
            return at == null ? "" : MOMENT.format(at);
        }
    }

    @GetMapping
    ModelAndView overview() {
        Viewer viewer = current.viewer();
        ModelAndView page = new ModelAndView("procedure/operations");
        page.addObject("models", operations.models(viewer));
        page.addObject("failed", operations.failedJobs(viewer));
        page.addObject("incidents", operations.incidents(viewer));
        page.addObject("unstarted", operations.unstarted(viewer));
        page.addObject("reconciled", operations.reconciled(viewer).orElse(null));
        page.addObject("engine", operations.engineVersion());
        page.addObject("product", operations.productVersion());
        page.addObject("most", Operations.PAGE);
        page.addObject(
                "stale",
                calendar.staleness(WorkingCalendar.dateOf(clock.instant())).orElse(null));
        page.addObject("say", new Say());
        return page;
    }

    @PostMapping("/reconciliation")
    String reconcile(@RequestParam(defaultValue = "false") boolean repair, RedirectAttributes flash) {
        Viewer viewer = current.viewer();
        Reconciliation.Run run = repair ? operations.repair(viewer) : operations.reconcile(viewer);
        flash.addFlashAttribute(
                "done",
                switch (run.differences()) {
                    case 0 -> "The register of deadlines and the engine agree.";
                    case 1 -> "The register of deadlines and the engine differ in one place.";
                    default -> "The register of deadlines and the engine differ in " + run.differences() + " places.";
                });
        return "redirect:/operations#reconciliation";
    }

    @PostMapping("/search-keys")
    String rebuildSearch(RedirectAttributes flash) {
        SearchIndex.Rebuilt rebuilt = operations.rebuildSearch(current.viewer());
        flash.addFlashAttribute(
                "done",
                rebuilt.differing() == 0
                        ? "The search keys of " + rebuilt.people() + " people are as they have to be."
                        : "The search keys of " + rebuilt.differing() + " of " + rebuilt.people()
                                + " people were wrong and have been written anew.");
        return "redirect:/operations#search-keys";
    }

    @GetMapping("/instances")
    ModelAndView instances(@RequestParam String model, @RequestParam(defaultValue = "0") int from) {
        ModelAndView page = new ModelAndView("procedure/instances");
        page.addObject("instances", operations.instances(model, from, current.viewer()));
        page.addObject("model", model);
        page.addObject("from", Math.max(0, from));
        page.addObject("most", Operations.PAGE);
        return page;
    }

    @PostMapping("/jobs/{id}/retry")
    String retry(@PathVariable String id, RedirectAttributes flash) {
        Optional<String> again = operations.retry(id, current.viewer());
        if (again.isEmpty()) {
            flash.addFlashAttribute("done", "The job has been done.");
        } else {
            flash.addFlashAttribute("again", "The job failed again: " + again.get());
        }
        return "redirect:/operations";
    }

    @GetMapping("/jobs/{id}/trace")
    ResponseEntity<byte[]> trace(@PathVariable String id) {
        String trace = operations
                .stackTrace(id, current.viewer())
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "There is no such job; it may have been done since."));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("job-" + id.replaceAll("[^A-Za-z0-9-]", "") + ".txt")
                                .build()
                                .toString())
                .body(trace.getBytes(StandardCharsets.UTF_8));
    }
}
