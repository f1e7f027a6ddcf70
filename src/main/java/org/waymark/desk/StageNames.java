package org.waymark.desk;

/** The names of the parts of the procedure: the authority's own, else those that the models give. */
public interface StageNames {

    /** The name of the process with this id, or the id in words where no such process is deployed. */
    String of(String processId);
}
