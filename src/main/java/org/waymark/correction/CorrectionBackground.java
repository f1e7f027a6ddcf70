package org.waymark.correction;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.wording.Wording;
import org.waymark.worklist.TaskBackground;
import org.waymark.worklist.WorkItem;

/** Leads from the tasks of a correction and of its incident to the page on which all of it stands. */
@Component
class CorrectionBackground implements TaskBackground {

    private final FileCorrections corrections;

    CorrectionBackground(FileCorrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public Optional<Background> of(WorkItem task) {
        return corrections
                .findByProcessInstanceId(task.processInstanceId())
                .or(() -> corrections.findByIncidentInstanceId(task.processInstanceId()))
                .map(correction ->
                        new Background("/correction/" + correction.id(), Wording.of("correction.read-first")));
    }
}
