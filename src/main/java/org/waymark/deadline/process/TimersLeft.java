package org.waymark.deadline.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.waymark.deadline.WatchedMilestones;
import org.waymark.engine.TimedStepListener;

/** A step that is left takes its timer with it; the deadline may run on. */
@Component
class TimersLeft implements TimedStepListener {

    private static final String DUE = "-due";

    private final WatchedMilestones milestones;

    TimersLeft(WatchedMilestones milestones) {
        this.milestones = milestones;
    }

    @Override
    public void left(String timerId, DelegateExecution execution) {
        if (!timerId.endsWith(DUE)) return;
        if (execution.getVariable("episodeId") instanceof Number episode) {
            milestones.touched(episode.longValue(), timerId.substring(0, timerId.length() - DUE.length()));
        }
    }
}
