package org.waymark.desk.web;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.access.CurrentViewer;
import org.waymark.access.Viewer;
import org.waymark.desk.Csv;
import org.waymark.desk.DeskFilter;
import org.waymark.desk.Desks;
import org.waymark.desk.LatenessLedger;
import org.waymark.desk.Ledger;
import org.waymark.desk.LedgerFigures;
import org.waymark.desk.LedgerFilter;
import org.waymark.desk.LedgerOutcome;
import org.waymark.desk.Listed;
import org.waymark.desk.SayDate;

/** The lateness ledger: figures, the children behind them, and a file of the figures. */
@Controller
@RequestMapping("/lateness")
class LatenessController {

    private final LatenessLedger ledger;
    private final Desks desks;
    private final CurrentViewer current;

    LatenessController(LatenessLedger ledger, Desks desks, CurrentViewer current) {
        this.ledger = ledger;
        this.desks = desks;
        this.current = current;
    }

    @ModelAttribute("filter")
    LedgerFilter filter(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(required = false) Long team,
            @RequestParam(defaultValue = "") String milestone,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String reason) {
        return new LedgerFilter(LedgerFilter.month(from), LedgerFilter.month(to), team, milestone, kind, reason);
    }

    @GetMapping
    String figures(@ModelAttribute("filter") LedgerFilter filter, Model model) {
        Viewer viewer = current.viewer();
        model.addAttribute("ledger", ledger.figures(viewer, filter));
        model.addAttribute("mayDrill", ledger.maySeeChildren(viewer));
        model.addAttribute("teams", desks.teams(viewer));
        model.addAttribute("milestones", ledger.milestones());
        model.addAttribute(
                "kinds",
                Stream.concat(DeskFilter.KINDS.stream(), Stream.of("administrative"))
                        .toList());
        model.addAttribute("months", months());
        model.addAttribute("said", said(filter));
        return "desk/lateness";
    }

    @GetMapping("/children")
    String children(
            @ModelAttribute("filter") LedgerFilter filter,
            @RequestParam(defaultValue = "late") String outcome,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Listed<Ledger.Entry> list = ledger.children(current.viewer(), filter, outcome, page);
        model.addAttribute("list", list);
        model.addAttribute("outcome", words(outcome));
        model.addAttribute("said", said(filter));
        model.addAttribute("links", PageLinks.of(list, number -> filter.addressOfChildren(outcome, number)));
        return "desk/lateness-children";
    }

    @GetMapping("/figures.csv")
    ResponseEntity<byte[]> file(@ModelAttribute("filter") LedgerFilter filter) {
        Csv csv = new Csv();
        csv.row(List.of(
                "month due",
                "team",
                "milestone",
                "what",
                "class",
                "reason",
                "due",
                "done in time",
                "recorded late",
                "done late",
                "missed and open",
                "missed and ended",
                "agreed in advance",
                "to look at",
                "withdrawn"));
        for (Ledger.Cell cell : ledger.cells(current.viewer(), filter)) {
            LedgerFigures figures = cell.figures();
            csv.row(List.of(
                    cell.month(),
                    cell.team(),
                    cell.milestone(),
                    cell.what(),
                    cell.kind(),
                    cell.reason(),
                    figures.due(),
                    figures.inTime(),
                    figures.recordedLate(),
                    figures.doneLate(),
                    figures.open(),
                    figures.ended(),
                    figures.agreed(),
                    figures.lookAt(),
                    figures.withdrawn()));
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("lateness-" + ledger.thisMonth() + ".csv")
                                .build()
                                .toString())
                .body(csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The months to choose from, the newest first: three years. */
    private List<YearMonth> months() {
        List<YearMonth> months = new ArrayList<>();
        for (int ago = 0; ago < 36; ago++) months.add(ledger.thisMonth().minusMonths(ago));
        return months;
    }

    private static String words(String outcome) {
        return switch (outcome) {
            case "due" -> "Due";
            case "late" -> "Not done by their date";
            case "agreed" -> "Agreed in advance";
            case "look-at" -> "Entries to look at";
            default -> LedgerOutcome.of(outcome).map(LedgerOutcome::words).orElse("Nothing of this name");
        };
    }

    /** The period in words, for example "Due from April 2026 to May 2026". */
    private String said(LedgerFilter filter) {
        YearMonth to = filter.to() == null ? ledger.thisMonth() : filter.to();
        if (to.equals(filter.from())) return "Due in " + SayDate.month(to);
        return "Due " + (filter.from() == null ? "until " : "from " + SayDate.month(filter.from()) + " to ")
                + SayDate.month(to);
    }
}
