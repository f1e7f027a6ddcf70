package org.waymark.child;

/** Whether somebody has parental responsibility for a child; not recorded is told apart from not known. */
public enum ParentalResponsibility {
    YES,
    NO,
    NOT_KNOWN
}
