package org.waymark.engine;

/** The case on whose behalf a model is being executed; handed to vocabulary methods by the expression resolver. */
public interface CaseContext {

    /** The episode, from the variable {@code episodeId} that every process carries; null only where none is set. */
    Long episodeId();

    /** The running process instance; null where an expression is evaluated outside an execution. */
    String processInstanceId();

    /** A scalar process variable, or null. */
    Object variable(String name);

    /** Sets a scalar process variable on the process instance. */
    void variable(String name, Object value);
}
