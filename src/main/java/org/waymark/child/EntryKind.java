package org.waymark.child;

/** The kinds of things recorded about a person, one table each. */
public enum EntryKind {
    NAME,
    ADDRESS,
    CONTACT,
    RELATIONSHIP,
    RISK,
    HAZARD
}
