package org.waymark.child;

import java.util.EnumSet;
import java.util.Set;

/** What one person is to another. Where both are the same to each other, it is kept once. */
public enum RelationshipKind {
    MOTHER,
    FATHER,
    PARENT,
    ADOPTIVE_PARENT,
    STEP_PARENT,
    FOSTER_CARER,
    GUARDIAN,
    CARER,
    GRANDPARENT,
    AUNT_OR_UNCLE,
    SPOUSE,
    PARTNER,
    SIBLING,
    HALF_SIBLING,
    STEP_SIBLING,
    OTHER;

    private static final Set<RelationshipKind> PARENTS = EnumSet.of(MOTHER, FATHER, PARENT, ADOPTIVE_PARENT);
    private static final Set<RelationshipKind> CARERS =
            EnumSet.of(MOTHER, FATHER, PARENT, ADOPTIVE_PARENT, STEP_PARENT, FOSTER_CARER, GUARDIAN, CARER);
    private static final Set<RelationshipKind> COUPLES = EnumSet.of(SPOUSE, PARTNER);
    private static final Set<RelationshipKind> SIBLINGS = EnumSet.of(SIBLING, HALF_SIBLING, STEP_SIBLING);

    /** Parent by birth or adoption. */
    public boolean parent() {
        return PARENTS.contains(this);
    }

    /** Somebody who brings the child up: parents and those in their place. */
    public boolean carer() {
        return CARERS.contains(this);
    }

    public boolean couple() {
        return COUPLES.contains(this);
    }

    public boolean siblings() {
        return SIBLINGS.contains(this);
    }

    /** Whether both are the same to each other. */
    public boolean mutual() {
        return couple() || siblings() || this == OTHER;
    }
}
