package org.waymark.desk;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Viewer;
import org.waymark.casefile.CaseRecord;
import org.waymark.casefile.Episode;
import org.waymark.notice.Notice;

/** Puts the page of a case together; whether the viewer may read it has been asked before. */
@Service
public class CasePages {

    /** Entries of the history shown on the page of the case; the rest has a page of its own. */
    private static final int RECENT = 12;

    private final CaseMaterials materials;
    private final CaseHeaders headers;
    private final CaseSummaries summaries;
    private final CaseDeadlines deadlines;
    private final CaseTasks tasks;
    private final CaseHistory histories;
    private final CasePeopleReader people;
    private final CaseDocuments documents;
    private final CaseCourse course;
    private final Clock clock;

    CasePages(
            CaseMaterials materials,
            CaseHeaders headers,
            CaseSummaries summaries,
            CaseDeadlines deadlines,
            CaseTasks tasks,
            CaseHistory histories,
            CasePeopleReader people,
            CaseDocuments documents,
            CaseCourse course,
            Clock clock) {
        this.materials = materials;
        this.headers = headers;
        this.summaries = summaries;
        this.deadlines = deadlines;
        this.tasks = tasks;
        this.histories = histories;
        this.people = people;
        this.documents = documents;
        this.course = course;
        this.clock = clock;
    }

    /** The header alone, for the other pages of the case; empty for an unknown case. */
    @Transactional(readOnly = true)
    public Optional<CaseHeader> header(Long episodeId) {
        return materials.read(episodeId).map(this::header);
    }

    /** The page of a case; empty for an unknown case. {@code readable} says which episodes may be linked. */
    @Transactional(readOnly = true)
    public Optional<CasePage> page(Long episodeId, Viewer viewer, Predicate<Episode> readable) {
        return materials.read(episodeId).map(file -> page(file, viewer, readable));
    }

    /** The whole history of a case, newest first; empty for an unknown case. */
    @Transactional(readOnly = true)
    public List<HistoryEntry> history(Long episodeId) {
        return materials.read(episodeId).map(histories::of).orElse(List.of());
    }

    private CasePage page(CaseMaterial file, Viewer viewer, Predicate<Episode> readable) {
        Long id = file.episode().id();
        List<HistoryEntry> history = histories.of(file);
        return new CasePage(
                header(file),
                summaries.of(file),
                course.now(file.episode().processInstanceId()),
                course.stations(file.episode().processInstanceId()),
                deadlines.running(file.deadlines(), viewer, file.staff()),
                deadlines.settled(file.deadlines(), file.staff()),
                tasks.of(id, viewer.username(), file.staff()),
                history.stream().limit(RECENT).toList(),
                history.size(),
                file.records().stream()
                        .map(record -> line(record, file.staff()))
                        .toList(),
                people.of(file, readable),
                documents.of(id, file.staff()),
                file.letters().stream().map(CasePages::letter).toList());
    }

    private CaseHeader header(CaseMaterial file) {
        return headers.of(file, deadlines.alarms(file.deadlines(), clock.instant()));
    }

    static RecordLine line(CaseRecord record, StaffNames.Book staff) {
        return new RecordLine(
                record.id(),
                record.title(),
                SayDate.moment(record.recordedAt()) + " by " + staff.of(record.recordedBy()),
                record.supersededBy() != null,
                record.replacesId() != null);
    }

    private static CaseLetter letter(Notice notice) {
        return new CaseLetter(
                notice.subject() == null ? Words.spelled(notice.kind()) : notice.subject(),
                Words.of("notice", notice.state()),
                notice.sentAt() != null
                        ? "sent " + SayDate.day(notice.sentAt())
                        : "prepared " + SayDate.day(notice.preparedAt()));
    }
}
