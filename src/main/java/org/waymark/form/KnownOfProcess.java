package org.waymark.form;

import java.util.Map;

/** What is on file about one running process rather than about the whole case, to be carried into its own forms alone. */
public interface KnownOfProcess {

    /**
     * What is known in this process instance, by field key. A key with a null value is one that only this process may answer
     * and does not know yet; empty where the process is of another kind.
     */
    Map<String, Known> known(String processInstanceId);
}
