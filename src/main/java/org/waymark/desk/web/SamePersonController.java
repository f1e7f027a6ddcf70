package org.waymark.desk.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.child.ChangedMeanwhile;
import org.waymark.desk.SamePerson;
import org.waymark.form.FormError;

/** Makes two records of one person one: the other is found, both are seen side by side, it is said why; and two again. */
@Controller
@RequestMapping("/person/{personId}")
class SamePersonController {

    private final SamePerson samePerson;

    SamePersonController(SamePerson samePerson) {
        this.samePerson = samePerson;
    }

    @GetMapping("/same")
    ModelAndView find(@PathVariable Long personId) {
        return find(personId, "");
    }

    /** Names stand in no address. */
    @PostMapping("/same")
    ModelAndView find(@PathVariable Long personId, @RequestParam(defaultValue = "") String q) {
        return new ModelAndView("desk/person-same-find", "answer", samePerson.find(personId, q));
    }

    @GetMapping("/same/{otherId}")
    ModelAndView preview(@PathVariable Long personId, @PathVariable Long otherId) {
        return preview(samePerson.preview(personId, otherId), new SamePerson.Typed(Map.of(), "", ""), List.of());
    }

    @PostMapping("/same/{otherId}")
    ModelAndView unite(
            @PathVariable Long personId,
            @PathVariable Long otherId,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        SamePerson.Preview preview = samePerson.preview(personId, otherId);
        SamePerson.Typed said =
                new SamePerson.Typed(beginning(typed, "right."), text(typed, "reason"), text(typed, "seen"));
        List<FormError> errors = samePerson.problems(preview, said);
        if (!errors.isEmpty()) return refused(preview(preview, said, errors));
        try {
            samePerson.unite(preview, said);
        } catch (ChangedMeanwhile | IllegalArgumentException changed) {
            return refused(preview(preview, said, List.of(new FormError(null, changed.getMessage()))));
        }
        flash.addFlashAttribute("said", "The two records are one.");
        return new ModelAndView("redirect:/person/" + preview.kept().personId());
    }

    @GetMapping("/same/{unionId}/undo")
    ModelAndView undoing(@PathVariable Long personId, @PathVariable Long unionId) {
        return undoing(samePerson.undoing(personId, unionId), Map.of(), "", List.of());
    }

    @PostMapping("/same/{unionId}/undo")
    ModelAndView undo(
            @PathVariable Long personId,
            @PathVariable Long unionId,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        SamePerson.Undoing undoing = samePerson.undoing(personId, unionId);
        Map<String, String> belongs = beginning(typed, "to.");
        String reason = text(typed, "reason");
        List<FormError> errors = samePerson.problems(undoing, belongs, reason);
        if (!errors.isEmpty()) return refused(undoing(undoing, belongs, reason, errors));
        try {
            samePerson.undo(undoing, belongs, reason);
        } catch (ChangedMeanwhile | IllegalArgumentException changed) {
            return refused(undoing(undoing, belongs, reason, List.of(new FormError(null, changed.getMessage()))));
        }
        flash.addFlashAttribute("said", "They are two records again.");
        return new ModelAndView("redirect:/person/" + personId);
    }

    private static ModelAndView preview(SamePerson.Preview preview, SamePerson.Typed typed, List<FormError> errors) {
        return new ModelAndView("desk/person-same", Map.of("preview", preview, "typed", typed, "errors", errors));
    }

    private static ModelAndView undoing(
            SamePerson.Undoing undoing, Map<String, String> belongs, String reason, List<FormError> errors) {
        return new ModelAndView(
                "desk/person-two-again",
                Map.of("undoing", undoing, "belongs", belongs, "reason", reason, "errors", errors));
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static Map<String, String> beginning(MultiValueMap<String, String> typed, String prefix) {
        Map<String, String> all = new LinkedHashMap<>();
        typed.forEach((key, values) -> {
            if (key.startsWith(prefix)) all.put(key.substring(prefix.length()), values.get(0));
        });
        return all;
    }

    private static String text(MultiValueMap<String, String> typed, String key) {
        String value = typed.getFirst(key);
        return value == null ? "" : value;
    }
}
