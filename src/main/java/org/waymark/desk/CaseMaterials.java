package org.waymark.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.access.Team;
import org.waymark.access.Teams;
import org.waymark.casefile.CaseEvents;
import org.waymark.casefile.CaseRecord;
import org.waymark.casefile.CaseRecords;
import org.waymark.casefile.Episode;
import org.waymark.casefile.Episodes;
import org.waymark.casefile.Fact;
import org.waymark.casefile.Facts;
import org.waymark.casefile.RecordChild;
import org.waymark.casefile.RecordChildren;
import org.waymark.child.Children;
import org.waymark.deadline.Deadlines;
import org.waymark.notice.Notices;

/** Reads what is on file about a case, a fixed number of statements however long the file is. */
@Component
class CaseMaterials {

    private final Episodes episodes;
    private final Children children;
    private final Teams teams;
    private final Facts facts;
    private final CaseEvents events;
    private final CaseRecords records;
    private final RecordChildren recordChildren;
    private final Deadlines deadlines;
    private final Notices notices;
    private final StaffNames staff;

    CaseMaterials(
            Episodes episodes,
            Children children,
            Teams teams,
            Facts facts,
            CaseEvents events,
            CaseRecords records,
            RecordChildren recordChildren,
            Deadlines deadlines,
            Notices notices,
            StaffNames staff) {
        this.episodes = episodes;
        this.children = children;
        this.teams = teams;
        this.facts = facts;
        this.events = events;
        this.records = records;
        this.recordChildren = recordChildren;
        this.deadlines = deadlines;
        this.notices = notices;
        this.staff = staff;
    }

    /** Everything on file; empty for an unknown case. */
    Optional<CaseMaterial> read(Long episodeId) {
        return episodes.findById(episodeId).map(this::read);
    }

    private CaseMaterial read(Episode episode) {
        Long id = episode.id();
        return new CaseMaterial(
                episode,
                children.findById(episode.childId()).orElseThrow(),
                teams.findById(episode.teamId()).map(Team::name).orElse(""),
                facts.findByEpisodeId(id).stream().collect(Collectors.toMap(Fact::factKey, Function.identity())),
                events.findByEpisodeIdAndWithdrawnFalseOrderByHappenedAtAscIdAsc(id),
                recordsOf(id),
                deadlines.findByEpisodeIdOrderByDueAt(id),
                notices.findByEpisodeIdOrderByPreparedAt(id),
                staff.read());
    }

    private List<CaseRecord> recordsOf(Long episodeId) {
        List<Long> ids = recordChildren.findByEpisodeIdOrderByRecordIdDesc(episodeId).stream()
                .map(RecordChild::recordId)
                .distinct()
                .toList();
        Map<Long, CaseRecord> byId =
                records.findAllById(ids).stream().collect(Collectors.toMap(CaseRecord::id, Function.identity()));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }
}
