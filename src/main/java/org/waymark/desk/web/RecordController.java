package org.waymark.desk.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.access.CurrentViewer;
import org.waymark.desk.Records;

/** One record, read as it was asked and answered. */
@Controller
class RecordController {

    private final Records records;
    private final CurrentViewer current;

    RecordController(Records records, CurrentViewer current) {
        this.records = records;
        this.current = current;
    }

    @GetMapping("/record/{recordId}")
    String read(@PathVariable Long recordId, Model model) {
        model.addAttribute("record", records.read(recordId, current.viewer()));
        return "desk/record";
    }
}
