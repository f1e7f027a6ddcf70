package org.waymark.procedure;

import java.util.List;
import org.waymark.procedure.conformance.Finding;

/** The procedure cannot be put in force; the message says in one sentence what was asked and the first reason. */
public class ProcedureRefused extends RuntimeException {

    private final transient List<Finding> findings;

    public ProcedureRefused(String sentence) {
        super(sentence);
        this.findings = List.of();
    }

    ProcedureRefused(String what, List<Finding> errors) {
        super(what + " cannot be put in force: " + errors.get(0).inWords() + more(errors.size() - 1));
        this.findings = List.copyOf(errors);
    }

    private static String more(int others) {
        return others == 0 ? "" : " (and " + others + " more)";
    }

    /** Every error found; empty where the refusal has another reason. */
    public List<Finding> findings() {
        return findings;
    }
}
