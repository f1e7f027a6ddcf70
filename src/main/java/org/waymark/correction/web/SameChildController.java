package org.waymark.correction.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.access.CurrentViewer;
import org.waymark.access.Viewer;
import org.waymark.correction.FileCorrection;
import org.waymark.correction.FileCorrections;
import org.waymark.correction.FileSearch;
import org.waymark.correction.NoSuchCorrection;
import org.waymark.correction.SameChild;
import org.waymark.correction.SameChildUndo;
import org.waymark.correction.TwoFiles;
import org.waymark.desk.CaseDoor;
import org.waymark.form.FormError;
import org.waymark.wording.Wording;

/** Proposes that two files of one child become one, with both side by side; and that they become two again. */
@Controller
class SameChildController {

    private final TwoFiles files;
    private final SameChild sameChild;
    private final SameChildUndo undo;
    private final FileCorrections corrections;
    private final FileSearch search;
    private final CaseDoor door;
    private final CurrentViewer current;

    SameChildController(
            TwoFiles files,
            SameChild sameChild,
            SameChildUndo undo,
            FileCorrections corrections,
            FileSearch search,
            CaseDoor door,
            CurrentViewer current) {
        this.files = files;
        this.sameChild = sameChild;
        this.undo = undo;
        this.corrections = corrections;
        this.search = search;
        this.door = door;
        this.current = current;
    }

    @GetMapping("/case/{episodeId}/same-child")
    ModelAndView find(@PathVariable Long episodeId) {
        return find(episodeId, "");
    }

    /** Names stand in no address. */
    @PostMapping("/case/{episodeId}/same-child")
    ModelAndView find(@PathVariable Long episodeId, @RequestParam(defaultValue = "") String q) {
        Viewer viewer = door.open(episodeId, "case-read");
        ModelAndView page = new ModelAndView("correction/find-same-child");
        page.addAllObjects(Map.of("episodeId", episodeId, "name", files.keptName(episodeId, viewer), "q", q.strip()));
        if (!q.isBlank()) page.addObject("children", search.find(q.strip(), viewer));
        return page;
    }

    @GetMapping("/case/{episodeId}/same-child/{otherId}")
    ModelAndView preview(@PathVariable Long episodeId, @PathVariable Long otherId) {
        Viewer viewer = door.open(episodeId, "case-read");
        return show(files.preview(episodeId, otherId, viewer), new SameChild.Typed(Map.of(), "", null, ""), List.of());
    }

    @PostMapping("/case/{episodeId}/same-child/{otherId}")
    ModelAndView propose(
            @PathVariable Long episodeId,
            @PathVariable Long otherId,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        Viewer viewer = current.viewer();
        TwoFiles.Preview preview = files.preview(episodeId, otherId, viewer);
        SameChild.Typed said = new SameChild.Typed(
                beginning(typed, "field."),
                text(typed, "family"),
                number(text(typed, "goesOn")),
                text(typed, "reason"));
        List<FormError> errors = sameChild.problems(preview, said);
        if (!errors.isEmpty()) {
            ModelAndView page = show(preview, said, errors);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return asked(sameChild.propose(preview, said, viewer), flash);
    }

    @GetMapping("/correction/{id}/undo")
    ModelAndView undo(@PathVariable Long id) {
        FileCorrection merge = merge(id);
        door.open(merge.episodeId(), "case-read");
        return undoing(merge, Map.of(), "", List.of());
    }

    @PostMapping("/correction/{id}/undo")
    ModelAndView proposeUndo(
            @PathVariable Long id, @RequestParam MultiValueMap<String, String> typed, RedirectAttributes flash) {
        FileCorrection merge = merge(id);
        Viewer viewer = door.open(merge.episodeId(), "case-read");
        Map<String, String> assigned = beginning(typed, "to.");
        List<FormError> errors = undo.problems(merge, assigned, text(typed, "reason"));
        if (!errors.isEmpty()) {
            ModelAndView page = undoing(merge, assigned, text(typed, "reason"), errors);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return asked(undo.propose(merge, assigned, text(typed, "reason"), viewer), flash);
    }

    private static ModelAndView asked(FileCorrection correction, RedirectAttributes flash) {
        flash.addFlashAttribute("said", Wording.of("correction.asked"));
        return new ModelAndView("redirect:/correction/" + correction.id());
    }

    private static ModelAndView show(TwoFiles.Preview preview, SameChild.Typed typed, List<FormError> errors) {
        return new ModelAndView("correction/same-child", Map.of("preview", preview, "typed", typed, "errors", errors));
    }

    private ModelAndView undoing(
            FileCorrection merge, Map<String, String> assigned, String reason, List<FormError> errors) {
        return new ModelAndView(
                "correction/undo",
                Map.of(
                        "id",
                        merge.id(),
                        "names",
                        files.names(merge),
                        "written",
                        undo.written(merge),
                        "assigned",
                        assigned,
                        "reason",
                        reason,
                        "errors",
                        errors));
    }

    private FileCorrection merge(Long id) {
        FileCorrection merge = corrections.findById(id).orElseThrow(() -> new NoSuchCorrection(id));
        if (undo.obstacle(merge).isPresent()) throw new NoSuchCorrection(id);
        return merge;
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

    private static Long number(String text) {
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }
}
