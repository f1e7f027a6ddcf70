package org.waymark.desk;

/** How many rows each list holds for a viewer, whatever the filter. */
public record WorkCounts(long mine, long team, long unassigned, long approval) {

    /** The count of one list. */
    public long of(WorkListKind list) {
        return switch (list) {
            case MINE -> mine;
            case TEAM -> team;
            case UNASSIGNED -> unassigned;
            case APPROVAL -> approval;
        };
    }
}
