package org.waymark.child;

/** Something about this person has been recorded, ended or corrected. */
public record PersonChanged(Long personId) {}
