package org.waymark.procedure.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.access.CurrentViewer;
import org.waymark.access.Role;
import org.waymark.engine.VocabularyCatalogue;
import org.waymark.form.FormError;
import org.waymark.procedure.ArchiveRefused;
import org.waymark.procedure.NoSuchVersion;
import org.waymark.procedure.ProcedureRefused;
import org.waymark.procedure.Procedures;
import org.waymark.procedure.conformance.ProcedureFiles;

/** The versions of the procedure: look at them, take one away, bring one back changed, publish it, withdraw it. */
@Controller
@RequestMapping("/procedure")
class ProcedureController {

    private final Procedures procedures;
    private final VersionPages pages;
    private final VocabularyCatalogue catalogue;
    private final CurrentViewer current;

    ProcedureController(
            Procedures procedures, VersionPages pages, VocabularyCatalogue catalogue, CurrentViewer current) {
        this.procedures = procedures;
        this.pages = pages;
        this.catalogue = catalogue;
        this.current = current;
    }

    @GetMapping
    ModelAndView list() {
        return list(List.of());
    }

    private ModelAndView list(List<FormError> errors) {
        ModelAndView page = new ModelAndView("procedure/list");
        page.addObject("versions", pages.rows(procedures.all()));
        page.addObject("mayChange", mayChange());
        page.addObject("errors", errors);
        if (!errors.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    @PostMapping("/upload")
    ModelAndView upload(
            @RequestParam(name = "archive", required = false) MultipartFile archive, RedirectAttributes flash)
            throws IOException {
        try {
            int number = procedures.upload(archive == null ? new byte[0] : archive.getBytes(), current.viewer());
            flash.addFlashAttribute("done", "Version " + number + " is a draft. Nothing runs on it yet.");
            return to(number);
        } catch (ArchiveRefused refused) {
            return list(List.of(new FormError("archive", refused.getMessage())));
        }
    }

    @GetMapping("/{number:\\d+}")
    ModelAndView one(@PathVariable int number) {
        return one(number, PublishForm.blank(), List.of());
    }

    private ModelAndView one(int number, PublishForm form, List<FormError> errors) {
        ModelAndView page = new ModelAndView("procedure/version");
        page.addObject("row", pages.row(procedures.one(number)));
        page.addObject("findings", procedures.findings(number));
        page.addObject("files", pages.files(procedures.files(number), procedures.files(inForce())));
        page.addObject("mayChange", mayChange());
        page.addObject("form", form);
        page.addObject("errors", errors);
        if (!errors.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private int inForce() {
        return procedures.inForce().number();
    }

    @PostMapping("/{number:\\d+}/publish")
    ModelAndView publish(@PathVariable int number, @ModelAttribute PublishForm form, RedirectAttributes flash) {
        List<FormError> errors = form.errors(pages.now());
        if (!errors.isEmpty()) {
            return one(number, form, errors);
        }
        try {
            procedures.publish(number, form.reason().strip(), form.from(), current.viewer());
        } catch (ProcedureRefused refused) {
            return one(number, form, List.of(new FormError("findings", refused.getMessage())));
        }
        flash.addFlashAttribute(
                "done",
                form.from() == null
                        ? "Version " + number + " is in force. Steps that begin from now on follow it."
                        : "Version " + number + " will be in force from the date you gave.");
        return to(number);
    }

    @PostMapping("/{number:\\d+}/withdraw")
    ModelAndView withdraw(
            @PathVariable int number,
            @RequestParam(defaultValue = "") String withdrawReason,
            RedirectAttributes flash) {
        if (withdrawReason.isBlank() || withdrawReason.length() > 2000) {
            return one(
                    number,
                    PublishForm.withdrawing(withdrawReason),
                    List.of(new FormError("withdrawReason", "Say why it is withdrawn, in at most 2,000 characters")));
        }
        try {
            procedures.withdraw(number, withdrawReason.strip(), current.viewer());
        } catch (ProcedureRefused refused) {
            return one(
                    number,
                    PublishForm.withdrawing(withdrawReason),
                    List.of(new FormError("withdrawReason", refused.getMessage())));
        }
        flash.addFlashAttribute("done", "Version " + number + " is withdrawn.");
        return new ModelAndView("redirect:/procedure");
    }

    @PostMapping("/{number:\\d+}/again")
    ModelAndView again(@PathVariable int number, RedirectAttributes flash) {
        int draft = procedures.again(number, current.viewer());
        flash.addFlashAttribute("done", "Version " + draft + " is a draft with the files of version " + number + ".");
        return to(draft);
    }

    @GetMapping("/{number:\\d+}/download")
    ResponseEntity<byte[]> download(@PathVariable int number) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("procedure-" + number + ".zip")
                                .build()
                                .toString())
                .body(procedures.archive(number));
    }

    @GetMapping("/file")
    ModelAndView file(@RequestParam int version, @RequestParam String path) {
        ProcedureFiles files = filesWith(version, path);
        ModelAndView page = new ModelAndView("procedure/file", pages.file(files, path));
        page.addObject("row", pages.row(procedures.one(version)));
        page.addObject("path", path);
        return page;
    }

    /** The file itself, for the diagram viewer; always as plain XML or text, never as a page. */
    @GetMapping("/raw")
    ResponseEntity<byte[]> raw(@RequestParam int version, @RequestParam String path) {
        ProcedureFiles files = filesWith(version, path);
        MediaType type = path.endsWith(".form")
                ? MediaType.APPLICATION_JSON
                : new MediaType("application", "xml", StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment")
                .body(files.bytes(path));
    }

    /** What a model may say: the page to have open beside Camunda Modeler. */
    @GetMapping("/vocabulary")
    ModelAndView vocabulary() {
        return new ModelAndView("procedure/vocabulary", Map.of("methods", catalogue.methods()));
    }

    private ProcedureFiles filesWith(int version, String path) {
        ProcedureFiles files = procedures.files(version);
        if (!files.has(path)) {
            throw new ResponseStatusException(
                    HttpStatus.NOT_FOUND, "There is no such file in version " + version + " of the procedure.");
        }
        return files;
    }

    private boolean mayChange() {
        return current.viewer().has(Role.PROCESS_OWNER);
    }

    private static ModelAndView to(int number) {
        return new ModelAndView("redirect:/procedure/{number}", Map.of("number", number));
    }

    @ExceptionHandler
    ModelAndView noSuchVersion(NoSuchVersion none) {
        ModelAndView page = new ModelAndView("error/404", Map.of("sentence", none.getMessage()));
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }
}
