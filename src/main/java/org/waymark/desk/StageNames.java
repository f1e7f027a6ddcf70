package org.waymark.desk;

/** The names that the models give to the parts of the procedure. */
public interface StageNames {

    /** The name of the process with this id, or the id in words where no such process is deployed. */
    String of(String processId);
}
