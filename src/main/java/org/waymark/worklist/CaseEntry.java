package org.waymark.worklist;

import java.util.List;
import java.util.Map;

/** Lets a case that was open elsewhere enter the procedure in force where it stands. */
public interface CaseEntry {

    /**
     * A stage that has begun at its beginning goes on at another step.
     *
     * @param from the step that is left
     * @param to the step of the same process that is entered; null where the work of the first is done
     * @param variables what the process would know by then
     */
    record Move(EntryPoint from, EntryPoint to, Map<String, Object> variables) {}

    /**
     * Where a case stands.
     *
     * @param tracks what is going on side by side, as steps of the spine
     * @param moves in the order in which they are made: an outer process before those that it calls
     * @param variables what the spine would know by then
     */
    record Standing(List<EntryPoint> tracks, List<Move> moves, Map<String, Object> variables) {}

    /** Starts the case's spine at its tracks and moves each where it stands; returns the instance's id. */
    String enter(Long episodeId, Standing standing);
}
