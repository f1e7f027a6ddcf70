package org.waymark.engine;

import org.camunda.bpm.engine.delegate.TaskListener;

/**
 * A bean of this type hears every event of every user task of every model, inside the engine's own transaction.
 *
 * <p>It is built in by the engine's configuration, so that no model can forget it and no caller can skip it.
 */
public interface EveryTaskListener extends TaskListener {}
