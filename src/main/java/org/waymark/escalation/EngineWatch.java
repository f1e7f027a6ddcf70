package org.waymark.escalation;

import java.time.Instant;
import java.util.List;

/** All that waits in the engine on behalf of deadlines, whatever the case. */
public interface EngineWatch {

    /**
     * A timer drawn for a milestone in a stage, or with which an escalation watches on.
     *
     * @param episodeId null where the instance carries no case
     * @param failed whether the engine no longer tries it
     */
    record Timer(Long episodeId, String element, String processInstanceId, Instant due, boolean failed) {}

    /**
     * A running escalation.
     *
     * @param milestone null for the one that asks after a child without a worker
     * @param waits whether anything in it waits for a date or a person
     */
    record Escalation(String processInstanceId, Long episodeId, String milestone, boolean waits) {}

    List<Timer> timers();

    List<Escalation> escalations();
}
