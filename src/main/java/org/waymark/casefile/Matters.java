package org.waymark.casefile;

import java.util.Optional;

/**
 * Which steps of a case deal with a matter of its own: an information incident, of which a case may have two at once, and whose
 * clock neither the other one nor the closing of the case stops.
 */
public interface Matters {

    /** The name of the process variable that names the matter of a process instance. */
    String VARIABLE = "matter";

    /** The matter with which a running process instance deals; empty for the stages of the case itself. */
    Optional<String> of(String processInstanceId);

    /** The matter that a record begins, where the field that states it has the property {@code beginsMatter}. */
    static String begunBy(CaseRecord record) {
        return "record " + record.id();
    }
}
