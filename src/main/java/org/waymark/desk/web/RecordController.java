package org.waymark.desk.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.access.CurrentViewer;
import org.waymark.access.Viewer;
import org.waymark.desk.Records;
import org.waymark.desk.Removals;
import org.waymark.desk.SayDate;
import org.waymark.wording.Wording;

/** One record, read as it was asked and answered. */
@Controller
class RecordController {

    private final Records records;
    private final ObjectProvider<Removals> removals;
    private final CurrentViewer current;

    RecordController(Records records, ObjectProvider<Removals> removals, CurrentViewer current) {
        this.records = records;
        this.removals = removals;
        this.current = current;
    }

    @GetMapping("/record/{recordId}")
    String read(@PathVariable Long recordId, Model model) {
        Viewer viewer = current.viewer();
        model.addAttribute("record", records.read(recordId, viewer));
        removals.ifAvailable(source -> {
            source.broughtHere(recordId)
                    .ifPresent(at -> model.addAttribute(
                            "broughtHere", Wording.of("correction.brought-here").formatted(SayDate.day(at))));
            source.wayToMove(recordId, viewer).ifPresent(way -> model.addAttribute("wayToMove", way));
        });
        return "desk/record";
    }
}
