package org.waymark.goinglive.web;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.access.CurrentViewer;
import org.waymark.access.Refused;
import org.waymark.access.Viewer;
import org.waymark.desk.Csv;
import org.waymark.goinglive.Finding;
import org.waymark.goinglive.GoingLive;
import org.waymark.goinglive.Run;
import org.waymark.goinglive.Sheet;
import org.waymark.goinglive.Upload;

/** The system administrator's pages of going live: send the files, read what was found, load. */
@Controller
@RequestMapping("/operations/going-live")
class GoingLiveController {

    /** So many findings stand on the page; all of them are in the file. */
    private static final int ON_PAGE = 100;

    private final GoingLive goingLive;
    private final CurrentViewer current;

    GoingLiveController(GoingLive goingLive, CurrentViewer current) {
        this.goingLive = goingLive;
        this.current = current;
    }

    @GetMapping
    ModelAndView begin() {
        return page(null, "", "", "", "");
    }

    /** The dry run: everything is read, nothing is brought in. */
    @PostMapping
    ModelAndView read(
            @RequestParam(required = false) List<MultipartFile> files,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String year)
            throws IOException {
        List<Upload> uploads = new ArrayList<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            if (file.getOriginalFilename() != null
                    && !file.getOriginalFilename().isBlank())
                uploads.add(new Upload(file.getOriginalFilename(), file.getBytes()));
        }
        try {
            if (uploads.isEmpty()) throw new Refused("Choose the files, or a zip of them.");
            Long id = goingLive.read(uploads, source, date(day, month, year), current.viewer());
            return new ModelAndView("redirect:/operations/going-live/" + id);
        } catch (Refused refused) {
            ModelAndView again = page(refused.getMessage(), source, day, month, year);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    private ModelAndView page(String problem, String source, String day, String month, String year) {
        ModelAndView page = new ModelAndView("goinglive/begin");
        page.addObject("sheets", Sheet.values());
        page.addObject("runs", goingLive.newest(current.viewer()));
        page.addObject("problem", problem);
        page.addObject("source", source);
        page.addObject("day", day);
        page.addObject("month", month);
        page.addObject("year", year);
        return page;
    }

    private static LocalDate date(String day, String month, String year) {
        try {
            return LocalDate.of(
                    Integer.parseInt(year.strip()), Integer.parseInt(month.strip()), Integer.parseInt(day.strip()));
        } catch (NumberFormatException | DateTimeException none) {
            return null;
        }
    }

    /** What each column means. */
    @GetMapping("/columns")
    ModelAndView columns() {
        ModelAndView page = new ModelAndView("goinglive/columns");
        page.addObject("sheets", Sheet.values());
        return page;
    }

    @GetMapping("/template/{name}")
    ResponseEntity<String> template(@PathVariable String name) {
        return Arrays.stream(Sheet.values())
                .filter(sheet -> sheet.fileName().equals(name))
                .findFirst()
                .map(sheet -> download(sheet.fileName(), goingLive.template(sheet, current.viewer())))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/{id}")
    ModelAndView run(@PathVariable Long id) {
        Viewer viewer = current.viewer();
        Run run = goingLive.run(id, viewer).orElse(null);
        if (run == null) return new ModelAndView("redirect:/operations/going-live");
        List<Finding> findings = goingLive.findings(id, viewer);
        ModelAndView page = new ModelAndView("goinglive/run");
        page.addObject("run", run);
        page.addObject("findings", findings.subList(0, Math.min(ON_PAGE, findings.size())));
        page.addObject("cut", run.errors() + run.notices() > ON_PAGE);
        return page;
    }

    /** All findings that were kept, for a spreadsheet. */
    @GetMapping("/{id}/findings.csv")
    ResponseEntity<String> findings(@PathVariable Long id) {
        Csv csv = new Csv().row(List.of("file", "row", "column", "value", "error", "what_to_do"));
        for (Finding finding : goingLive.findings(id, current.viewer()))
            csv.row(Arrays.asList(
                    finding.file(),
                    finding.row(),
                    finding.column(),
                    finding.value(),
                    finding.error() ? "yes" : "no",
                    finding.sentence()));
        return download("findings-" + id + ".csv", csv.toString());
    }

    @PostMapping("/{id}/load")
    String load(@PathVariable Long id) {
        goingLive.start(id, current.viewer());
        return "redirect:/operations/going-live/" + id;
    }

    /** With a byte-order mark, by which spreadsheets know the encoding. */
    private static ResponseEntity<String> download(String name, String text) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", java.nio.charset.StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body("\uFEFF" + text);
    }
}
