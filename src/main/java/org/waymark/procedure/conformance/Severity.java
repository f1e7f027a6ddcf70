package org.waymark.procedure.conformance;

/** An error keeps a procedure from being published; a warning is shown. */
public enum Severity {
    ERROR,
    WARNING
}
