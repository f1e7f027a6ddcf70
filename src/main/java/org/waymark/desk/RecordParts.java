package org.waymark.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.access.Viewer;
import org.waymark.casefile.CaseRecord;
import org.waymark.casefile.CaseRecords;
import org.waymark.casefile.RecordChild;
import org.waymark.casefile.RecordChildren;

/** The records of a case for bundles: each as it was asked and answered, this child's part alone. */
@Component
class RecordParts implements FilePartSource {

    private final RecordChildren parts;
    private final CaseRecords all;
    private final Records records;
    private final StaffNames staffNames;
    private final Secrets secrets;
    private final PaperPages paper;

    RecordParts(
            RecordChildren parts,
            CaseRecords all,
            Records records,
            StaffNames staffNames,
            Secrets secrets,
            PaperPages paper) {
        this.parts = parts;
        this.all = all;
        this.records = records;
        this.staffNames = staffNames;
        this.secrets = secrets;
        this.paper = paper;
    }

    @Override
    public String kind() {
        return "record";
    }

    @Override
    public List<? extends FilePart> parts(Long episodeId, Viewer viewer) {
        List<Long> ids = parts.findByEpisodeIdOrderByRecordIdAsc(episodeId).stream()
                .map(RecordChild::recordId)
                .distinct()
                .toList();
        return all.findAllById(ids).stream()
                .filter(record -> record.supersededBy() == null)
                .sorted(Comparator.comparing(CaseRecord::recordedAt).thenComparing(CaseRecord::id))
                .map(record -> new Part(record, episodeId, viewer))
                .toList();
    }

    private final class Part implements FilePart {

        private final CaseRecord record;
        private final Long episodeId;
        private final Viewer viewer;

        private Part(CaseRecord record, Long episodeId, Viewer viewer) {
            this.record = record;
            this.episodeId = episodeId;
            this.viewer = viewer;
        }

        @Override
        public String kind() {
            return "record";
        }

        @Override
        public Long sourceId() {
            return record.id();
        }

        @Override
        public String title() {
            return record.title();
        }

        @Override
        public LocalDate date() {
            return SayDate.london(record.recordedAt()).toLocalDate();
        }

        @Override
        public Printed printed(Recipient recipient) {
            RecordFile file = records.file(record.id(), viewer).only(episodeId);
            StaffNames.Book staff = staffNames.read();
            Withholding withholding = new Withholding(
                    file.form(),
                    recipient,
                    secrets.of(episodeId, recipient, viewer).addressWithheld());
            List<RecordPage.Section> sections = new RecordSheet(staff, records.caution(file, viewer))
                    .of(withholding.without(records.filled(file).blocks()));
            List<String> leftOut = withholding.tookSomething()
                    ? List.of("Answers that this recipient must not have are left out.")
                    : List.of();
            if (sections.isEmpty() && withholding.tookSomething()) return Printed.html(null, leftOut);
            return Printed.html(
                    paper.of(
                            "record",
                            Map.of(
                                    "recorded",
                                    SayDate.moment(record.recordedAt()) + " by " + staff.of(record.recordedBy()),
                                    "correction",
                                    Optional.ofNullable(record.replaceReason()).orElse(""),
                                    "sections",
                                    sections)),
                    leftOut);
        }
    }
}
