package org.waymark.desk;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Viewer;
import org.waymark.casefile.CaseRecord;
import org.waymark.casefile.Episode;
import org.waymark.notice.Notice;
import org.waymark.wording.Wording;

/** Puts the page of a case together; whether the viewer may read it has been asked before. */
@Service
public class CasePages {

    /** Entries of the history shown on the page of the case; the rest has a page of its own. */
    private static final int RECENT = 5;

    private final CaseMaterials materials;
    private final CaseHeaders headers;
    private final CaseSummaries summaries;
    private final TonightBook tonight;
    private final CaseDeadlines deadlines;
    private final CaseTasks tasks;
    private final CaseHistory histories;
    private final CasePeopleReader people;
    private final FamilyEpisodes families;
    private final CaseCourse course;
    private final Clock clock;

    CasePages(
            CaseMaterials materials,
            CaseHeaders headers,
            CaseSummaries summaries,
            TonightBook tonight,
            CaseDeadlines deadlines,
            CaseTasks tasks,
            CaseHistory histories,
            CasePeopleReader people,
            FamilyEpisodes families,
            CaseCourse course,
            Clock clock) {
        this.materials = materials;
        this.headers = headers;
        this.summaries = summaries;
        this.tonight = tonight;
        this.deadlines = deadlines;
        this.tasks = tasks;
        this.histories = histories;
        this.people = people;
        this.families = families;
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

    /** The history of a case, newest first, as far as the filter admits it; empty for an unknown case. */
    @Transactional(readOnly = true)
    public Optional<HistoryPage> history(HistoryFilter filter) {
        return materials.read(filter.episodeId()).map(file -> history(file, filter));
    }

    private HistoryPage history(CaseMaterial file, HistoryFilter filter) {
        List<HistoryEntry> all = histories.of(file);
        List<HistoryEntry> admitted = all.stream().filter(filter::admits).toList();
        Map<String, String> kinds = new TreeMap<>();
        Map<String, String> people = new TreeMap<>();
        all.forEach(entry -> kinds.put(entry.kind(), Wording.of("history.kind." + entry.kind())));
        all.stream()
                .filter(entry -> entry.by() != null && file.staff().names().containsKey(entry.by()))
                .forEach(entry -> people.put(entry.by(), file.staff().of(entry.by())));
        int pages = Listed.first(List.of(), admitted.size()).pages();
        int page = Math.min(Math.max(1, filter.page()), pages);
        return new HistoryPage(
                header(file),
                filter,
                new Listed<>(
                        admitted.stream()
                                .skip((page - 1L) * Listed.SIZE)
                                .limit(Listed.SIZE)
                                .toList(),
                        admitted.size(),
                        page),
                kinds,
                people);
    }

    private CasePage page(CaseMaterial file, Viewer viewer, Predicate<Episode> readable) {
        Long id = file.episode().id();
        List<HistoryEntry> history = histories.of(file);
        return new CasePage(
                header(file),
                summaries.of(file, viewer),
                tonight.of(id),
                tonight.mayWrite(file.episode(), viewer),
                course.now(file.episode().processInstanceId()),
                course.stations(file.episode().processInstanceId()),
                deadlines.running(file.deadlines(), viewer, file.staff()),
                deadlines.settled(file.deadlines(), file.staff()),
                tasks.of(id, viewer, file.staff()),
                history.stream().limit(RECENT).toList(),
                history.size(),
                families.of(file, readable),
                people.of(file),
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
