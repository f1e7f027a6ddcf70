package org.waymark.child;

import java.time.LocalDate;

/** What is known of a child by which the child is told from others; null for what is not known. */
public record ChildFacts(
        String firstName,
        String lastName,
        LocalDate dateOfBirth,
        LocalDate expectedDateOfBirth,
        String sex,
        String ethnicity,
        String disability,
        String nhsNumber,
        String upn,
        String address,
        LocalDate dateOfDeath,
        boolean restricted) {}
