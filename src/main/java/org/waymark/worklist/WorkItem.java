package org.waymark.worklist;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.access.Role;

/** One open task, as the lists need it; written by listeners in the engine's own transaction. */
@Entity
@Table(name = "work_item")
public class WorkItem {

    @Id
    private String taskId;

    private String processInstanceId;
    private String processId;
    private String activityId;
    private String name;
    private String formId;
    private String kind;
    private String meetingKind;
    private Long meetingId;
    private String approves;
    private String gate;
    private Long episodeId;
    private Long teamId;
    private String roles;
    private String assignee;
    private String milestone;
    private Instant dueAt;
    private Instant createdAt;
    private boolean sentBack;

    @Version
    private int version;

    protected WorkItem() {}

    public String taskId() {
        return taskId;
    }

    public String processInstanceId() {
        return processInstanceId;
    }

    public String processId() {
        return processId;
    }

    public String activityId() {
        return activityId;
    }

    public String name() {
        return name;
    }

    public String formId() {
        return formId;
    }

    /** {@code decision} belongs to the line of the case; {@code fact} may be recorded by any working role. */
    public String kind() {
        return kind;
    }

    public String meetingKind() {
        return meetingKind;
    }

    public Long meetingId() {
        return meetingId;
    }

    /** The task whose record this one approves, or null: the author of that record may not complete this task. */
    public String approves() {
        return approves;
    }

    /** The gates that the model names for the task, separated by spaces there. */
    public Set<String> gates() {
        return gate == null || gate.isBlank()
                ? Set.of()
                : new LinkedHashSet<>(Arrays.asList(gate.trim().split("\\s+")));
    }

    public Long episodeId() {
        return episodeId;
    }

    public Long teamId() {
        return teamId;
    }

    public Set<String> roleCodes() {
        return Set.of(roles.split(","));
    }

    /** Who may take the task, in words: "team manager or service manager". */
    public String forWhom() {
        return roleCodes().stream().sorted().map(code -> Role.of(code).words()).collect(Collectors.joining(" or "));
    }

    public String assignee() {
        return assignee;
    }

    public String milestone() {
        return milestone;
    }

    /** The milestones that the model names for the task, separated by spaces there. */
    Set<String> milestones() {
        return milestone == null || milestone.isBlank()
                ? Set.of()
                : new LinkedHashSet<>(Arrays.asList(milestone.trim().split("\\s+")));
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public boolean sentBack() {
        return sentBack;
    }
}
