package org.waymark.engine;

import org.camunda.bpm.engine.delegate.ExecutionListener;

/**
 * A bean of this type hears the start and the end of every process instance of every model, inside the engine's own
 * transaction; an instance that is cancelled ends too.
 */
public interface EveryProcessListener extends ExecutionListener {}
