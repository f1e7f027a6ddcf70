package org.waymark.approval;

import java.util.List;

/** The gates of the procedure in force. */
public interface GateRules {

    /** The rules of the gate, in the order of the table; empty where the table does not know it. */
    List<GateRule> of(String gate);
}
