package org.waymark.escalation;

import java.time.Instant;
import java.util.Optional;

/** The escalation processes as the engine runs them. */
public interface Escalations {

    /** Starts {@code breach-escalation} for a deadline; empty where there was nothing to watch or to answer. */
    Optional<String> startBreach(Long episodeId, Long deadlineId, String milestone);

    /** Starts {@code unallocated-case}; the deadline may be null. Returns the instance's id. */
    String startUnallocated(Long episodeId, Long deadlineId);

    /** Whether an {@code unallocated-case} instance is running for the case. */
    boolean isUnallocatedRunning(Long episodeId);

    /** Ends the {@code unallocated-case} instance of the case, if there is one: a worker is named, or the case is closed. */
    void endUnallocated(Long episodeId);

    /** Whether the instance has not ended. */
    boolean isRunning(String processInstanceId);

    /** Hands the message to the instance; false where it does not wait for it, or has ended. */
    boolean send(String message, String processInstanceId);

    /** Moves the timer of an instance whose promise was corrected; without effect where it waits for no promise. */
    void promisedUntil(String processInstanceId, Instant end);

    /** Moves the timer of an instance that watches on until a new date; false where it does not. */
    boolean watchUntil(String processInstanceId, Instant due);
}
