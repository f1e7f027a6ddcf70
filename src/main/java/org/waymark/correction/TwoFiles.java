package org.waymark.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Refused;
import org.waymark.access.Viewer;
import org.waymark.casefile.Episode;
import org.waymark.casefile.Episodes;
import org.waymark.child.Child;
import org.waymark.child.ChildMerges;
import org.waymark.child.Children;
import org.waymark.desk.CaseDoor;
import org.waymark.desk.SayDate;
import org.waymark.desk.Words;
import org.waymark.wording.Wording;

/** Shows two files of one child side by side, before anybody proposes to make them one. */
@Service
@Transactional(readOnly = true)
public class TwoFiles {

    private final WhoMay whoMay;
    private final CaseDoor door;
    private final Episodes episodes;
    private final Children children;
    private final JdbcClient jdbc;

    TwoFiles(WhoMay whoMay, CaseDoor door, Episodes episodes, Children children, JdbcClient jdbc) {
        this.whoMay = whoMay;
        this.door = door;
        this.episodes = episodes;
        this.children = children;
        this.jdbc = jdbc;
    }

    /** A field of both files; {@code differs} where both say something and not the same. */
    public record Field(String key, String label, String kept, String other, boolean differs) {}

    /** An episode with what runs in it. */
    public record EpisodeLine(Long id, boolean ofKept, boolean open, String words) {}

    /** The two files side by side. */
    public record Preview(
            Long episodeId,
            Long keptId,
            Long otherId,
            String keptName,
            String otherName,
            List<Field> fields,
            List<EpisodeLine> episodes,
            boolean twoFamilies,
            List<String> keptFamily,
            List<String> otherFamily) {

        public List<EpisodeLine> open() {
            return episodes.stream().filter(EpisodeLine::open).toList();
        }
    }

    /** The name of the child of a case, if the viewer may propose a correction of that file. */
    public String keptName(Long episodeId, Viewer viewer) {
        whoMay.requirePropose(viewer, episodeId);
        return child(episodeId).name();
    }

    /** The two files, where the first is kept: that of this case. */
    public Preview preview(Long episodeId, Long otherChildId, Viewer viewer) {
        whoMay.requirePropose(viewer, episodeId);
        Child kept = child(episodeId);
        Child other = children.findById(otherChildId).orElseThrow(() -> new NoSuchCorrection(otherChildId));
        List<Episode> others = episodes.findByChildIdOrderByReceivedAtDesc(other.id());
        if (others.isEmpty() || others.stream().anyMatch(episode -> !door.mayRead(viewer, episode)))
            throw new Refused("You may not read the whole of the other file, so you cannot propose to make the two one."
                    + " Ask the data protection officer.");
        List<EpisodeLine> lines = new ArrayList<>();
        episodes.findByChildIdOrderByReceivedAtDesc(kept.id()).forEach(each -> lines.add(line(each, true)));
        others.forEach(each -> lines.add(line(each, false)));
        return new Preview(
                episodeId,
                kept.id(),
                other.id(),
                kept.name(),
                other.name(),
                fields(kept, other),
                lines,
                !kept.familyId().equals(other.familyId()),
                family(kept),
                family(other));
    }

    private static List<Field> fields(Child kept, Child other) {
        Map<String, String> here = ChildMerges.described(kept.facts());
        Map<String, String> there = ChildMerges.described(other.facts());
        List<Field> fields = new ArrayList<>();
        here.forEach((key, value) -> {
            String second = there.get(key);
            if (value == null && second == null) return;
            boolean differs = value != null && second != null && !value.equals(second);
            fields.add(new Field(key, Wording.of("correction.field." + key), value, second, differs));
        });
        return fields;
    }

    private EpisodeLine line(Episode episode, boolean ofKept) {
        Long id = episode.id();
        long records = count("select count(*) from case_record_child where episode_id = ?", id);
        long clocks = count(
                "select count(*) from deadline where episode_id = ? and settled_at is null"
                        + " and state in ('RUNNING', 'AGREED_IN_ADVANCE', 'BREACHED')",
                id);
        boolean plan = happened("plan-started", id) > happened("plan-ended", id);
        return new EpisodeLine(
                id,
                ofKept,
                episode.isOpen(),
                "Case " + id + ", " + Words.of("status", episode.status().name()) + ", received "
                        + SayDate.day(episode.receivedAt()) + ", " + SayDate.count(records, "record") + ", "
                        + SayDate.count(clocks, "clock") + " running" + (plan ? ", child protection plan" : ""));
    }

    private long happened(String event, Long id) {
        return count(
                "select count(*) from case_event where withdrawn = false and event_type = '" + event
                        + "' and episode_id = ?",
                id);
    }

    private long count(String sql, Long id) {
        return jdbc.sql(sql).param(id).query(Long.class).single();
    }

    private List<String> family(Child child) {
        return children.findByFamilyIdOrderByDateOfBirth(child.familyId()).stream()
                .filter(member -> !member.id().equals(child.id()))
                .map(Child::name)
                .toList();
    }

    /** The names on both files: of the one that was kept, and of the other. */
    public List<String> names(FileCorrection merge) {
        return List.of(nameOf(merge.keptChildId()), nameOf(merge.otherChildId()));
    }

    /** The name on a file, merged or not. */
    String nameOf(Long childId) {
        return jdbc.sql("select concat(coalesce(first_name, 'Unborn'), ' ', last_name) from child where id = ?")
                .param(childId)
                .query(String.class)
                .single();
    }

    private Child child(Long episodeId) {
        return children.findById(episodes.findById(episodeId)
                        .orElseThrow(() -> new NoSuchCorrection(episodeId))
                        .childId())
                .orElseThrow();
    }
}
