package org.waymark.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.access.Viewer;
import org.waymark.deadline.Deadlines;

/** What was due when in a case and what became of it, as one table for bundles. */
@Component
class DeadlineParts implements FilePartSource {

    private final CaseDeadlines deadlines;
    private final Deadlines all;
    private final StaffNames staffNames;
    private final PaperPages paper;

    DeadlineParts(CaseDeadlines deadlines, Deadlines all, StaffNames staffNames, PaperPages paper) {
        this.deadlines = deadlines;
        this.all = all;
        this.staffNames = staffNames;
        this.paper = paper;
    }

    @Override
    public String kind() {
        return "deadlines";
    }

    @Override
    public List<? extends FilePart> parts(Long episodeId, Viewer viewer) {
        return all.findByEpisodeIdOrderByDueAt(episodeId).isEmpty() ? List.of() : List.of(new Table(episodeId, viewer));
    }

    private final class Table implements FilePart {

        private final Long episodeId;
        private final Viewer viewer;

        private Table(Long episodeId, Viewer viewer) {
            this.episodeId = episodeId;
            this.viewer = viewer;
        }

        @Override
        public String kind() {
            return "deadlines";
        }

        @Override
        public Long sourceId() {
            return episodeId;
        }

        @Override
        public String title() {
            return "What was due when";
        }

        @Override
        public LocalDate date() {
            return null;
        }

        @Override
        public Printed printed(Recipient recipient) {
            var rows = all.findByEpisodeIdOrderByDueAt(episodeId);
            StaffNames.Book staff = staffNames.read();
            return Printed.html(
                    paper.of(
                            "deadlines",
                            Map.of(
                                    "running",
                                    deadlines.running(rows, viewer, staff),
                                    "settled",
                                    deadlines.settled(rows, staff))),
                    List.of());
        }
    }
}
