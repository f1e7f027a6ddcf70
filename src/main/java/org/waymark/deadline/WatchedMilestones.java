package org.waymark.deadline;

/** Told of every timer that comes or goes, so that no running deadline is left without one. */
public interface WatchedMilestones {

    /** A timer drawn for the milestone has been made or removed in the running transaction. */
    void touched(Long episodeId, String milestone);
}
