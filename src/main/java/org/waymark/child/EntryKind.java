package org.waymark.child;

/** The kinds of things recorded about a person, one table each. */
public enum EntryKind {
    NAME("person_name"),
    ADDRESS("person_address"),
    CONTACT("person_contact"),
    RELATIONSHIP("relationship"),
    RISK("person_risk"),
    HAZARD("hazard");

    private final String table;

    EntryKind(String table) {
        this.table = table;
    }

    /** The kind of this entry. */
    static EntryKind of(PersonEntry entry) {
        if (entry instanceof PersonName) return NAME;
        if (entry instanceof PersonAddress) return ADDRESS;
        if (entry instanceof PersonContact) return CONTACT;
        if (entry instanceof Relationship) return RELATIONSHIP;
        return entry instanceof PersonRisk ? RISK : HAZARD;
    }

    /** The table in which they stand. */
    String table() {
        return table;
    }
}
