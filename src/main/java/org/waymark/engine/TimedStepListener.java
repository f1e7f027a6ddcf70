package org.waymark.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** A bean of this type hears when a step with a timer on its edge is left, by whatever way, in the engine's transaction. */
public interface TimedStepListener {

    /** The step has been left, and with it the timer with this id, whether it had fired or not. */
    void left(String timerId, DelegateExecution execution);
}
