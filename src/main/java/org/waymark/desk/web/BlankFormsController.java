package org.waymark.desk.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.desk.BlankForms;

/** Blank forms to print before the machine is out; they tell nothing of anybody. */
@Controller
@RequestMapping("/blank-forms")
class BlankFormsController {

    private final BlankForms forms;

    BlankFormsController(BlankForms forms) {
        this.forms = forms;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("stages", forms.list());
        model.addAttribute("version", forms.version());
        return "desk/blank-forms";
    }

    @GetMapping("/all.pdf")
    ResponseEntity<byte[]> all() {
        return pdf("Blank forms.pdf", forms.all());
    }

    @GetMapping("/{formId}/print")
    ResponseEntity<String> print(@PathVariable String formId) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body("<!DOCTYPE html>\n" + forms.page(formId));
    }

    @GetMapping("/{formId}/pdf")
    ResponseEntity<byte[]> one(@PathVariable String formId) {
        return pdf("Blank form " + formId + ".pdf", forms.pdf(formId));
    }

    private static ResponseEntity<byte[]> pdf(String name, byte[] pdf) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_PDF)
                .body(pdf);
    }
}
