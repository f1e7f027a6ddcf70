package org.waymark.correction.web;

import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.access.CurrentViewer;
import org.waymark.correction.CorrectedCopies;
import org.waymark.wording.Wording;

/** Those who received a record before it was corrected, and a corrected copy for each. */
@Controller
@RequestMapping("/record/{recordId}/copies")
class CorrectedCopiesController {

    private final CorrectedCopies copies;
    private final CurrentViewer current;

    CorrectedCopiesController(CorrectedCopies copies, CurrentViewer current) {
        this.copies = copies;
        this.current = current;
    }

    @GetMapping
    String open(@PathVariable Long recordId, Model model) {
        model.addAttribute("opened", copies.open(recordId, current.viewer()));
        return "correction/copies";
    }

    @PostMapping
    String prepare(
            @PathVariable Long recordId, @RequestParam MultiValueMap<String, String> typed, RedirectAttributes flash) {
        String others = typed.getFirst("others");
        int number = copies.prepare(
                recordId,
                new LinkedHashSet<>(typed.getOrDefault("recipient", List.of())),
                others == null ? "" : others,
                current.viewer());
        flash.addFlashAttribute("said", Wording.of(number == 0 ? "correction.no-copy" : "correction.copies-prepared"));
        return "redirect:/record/" + recordId + "/copies";
    }

    @PostMapping("/{noticeId}/sent")
    String sent(@PathVariable Long recordId, @PathVariable Long noticeId) {
        copies.sent(recordId, noticeId, current.viewer());
        return "redirect:/record/" + recordId + "/copies";
    }
}
