package org.waymark.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes one row out of the tasks of a meeting, or out of a single task. */
@Component
class WorkRows {

    private final DueDates dueDates;
    private final StageNames stages;

    WorkRows(DueDates dueDates, StageNames stages) {
        this.dueDates = dueDates;
        this.stages = stages;
    }

    /** One task of the read model, as the query gives it. */
    record Item(
            String rowKey,
            String taskId,
            String name,
            String about,
            String processId,
            Long episodeId,
            String childName,
            boolean restricted,
            String team,
            String assignee,
            String holder,
            boolean forMe,
            boolean meeting,
            boolean sentBack,
            boolean approval,
            boolean safety,
            Instant received,
            Instant dueAt,
            Instant warningAt,
            Long deadlineId) {

        static Item read(ResultSet rs, int row) throws SQLException {
            return new Item(
                    rs.getString("row_key"),
                    rs.getString("task_id"),
                    rs.getString("name"),
                    rs.getString("about"),
                    rs.getString("process_id"),
                    rs.getObject("episode_id", Long.class),
                    rs.getString("child_name"),
                    rs.getBoolean("restricted"),
                    rs.getString("team"),
                    rs.getString("assignee"),
                    rs.getString("holder"),
                    rs.getBoolean("for_me"),
                    rs.getString("meeting_id") != null,
                    rs.getBoolean("sent_back"),
                    rs.getString("approves") != null,
                    rs.getBoolean("safety"),
                    instant(rs, "received_at"),
                    instant(rs, "due"),
                    instant(rs, "warning"),
                    rs.getObject("deadline", Long.class));
        }
    }

    /** The row of these tasks, which are one task or the tasks of one meeting, in the order of their episodes. */
    WorkRow of(List<Item> items, String me) {
        Item first = items.get(0);
        Due due = items.stream()
                .filter(item -> item.dueAt() != null)
                .min(Comparator.comparing(Item::dueAt))
                .map(item -> dueDates.of(item.dueAt(), item.warningAt(), item.deadlineId()))
                .orElseGet(() -> dueDates.of(null));
        return new WorkRow(
                first.taskId(),
                first.name(),
                first.about(),
                stages.of(first.processId()),
                items.stream()
                        .filter(item -> item.episodeId() != null)
                        .map(item -> new WorkRow.RowChild(item.episodeId(), item.childName(), item.restricted()))
                        .distinct()
                        .toList(),
                first.team(),
                first.holder(),
                items.stream().allMatch(item -> me.equals(item.assignee())),
                items.stream().allMatch(Item::forMe),
                first.meeting(),
                items.stream().anyMatch(Item::sentBack),
                first.approval(),
                items.stream().anyMatch(Item::safety),
                first.received(),
                due);
    }

    static Instant instant(ResultSet rs, String column) throws SQLException {
        OffsetDateTime at = rs.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
