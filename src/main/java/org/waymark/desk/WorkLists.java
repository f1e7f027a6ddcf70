package org.waymark.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Teams;
import org.waymark.access.Viewer;

/** The work list as a viewer may see it. */
@Service
@Transactional(readOnly = true)
public class WorkLists {

    private final WorkListQuery query;
    private final Reaches reaches;
    private final Colleagues colleagues;
    private final Teams teams;

    WorkLists(WorkListQuery query, Reaches reaches, Colleagues colleagues, Teams teams) {
        this.query = query;
        this.reaches = reaches;
        this.colleagues = colleagues;
        this.teams = teams;
    }

    /** One page of a list, with how many rows every list has and the steps that the filter offers. */
    public View view(Viewer viewer, WorkFilter filter) {
        Reach reach = reaches.of(viewer);
        return new View(
                query.page(reach, filter), query.counts(reach), query.steps(reach, filter.list(), filter.team()));
    }

    /** One open task with its children; empty where it is gone or the viewer may not see it. */
    public Optional<WorkRow> row(Viewer viewer, String taskId) {
        return query.row(reaches.of(viewer), taskId);
    }

    /** Who else may do the task, by name, with what each holds now. */
    public List<Colleague> colleagues(Viewer viewer, String taskId) {
        return colleagues.whoMayTake(taskId, viewer);
    }

    /** All teams by id, in the order of their names. */
    public Map<Long, String> teams() {
        Map<Long, String> all = new LinkedHashMap<>();
        teams.findAll(Sort.by("name")).forEach(team -> all.put(team.id(), team.name()));
        return all;
    }

    /** A page of the list with what stands round it. */
    public record View(WorkPage page, WorkCounts counts, Map<String, String> steps) {}

    /** Somebody who may take a task. */
    public record Colleague(String username, String name, String team, long holds) {

        /** For example "Priya Nightingale, Harbour team (holds 12)". */
        public String words() {
            return name + (team == null ? "" : ", " + team) + " (holds " + holds + ")";
        }
    }
}
