package org.waymark.desk;

/**
 * A deadline of a case as the page shows it.
 *
 * @param label what must happen
 * @param due the date in words while it runs; how it ended afterwards
 * @param state how it stands, in words
 * @param why the limit and where it counts from
 * @param authority the rule's authority
 * @param agreement which later day was agreed in advance, or proposed, and who must still agree; empty where none was
 * @param mayAgree whether the viewer may agree a delay now
 * @param alarm the alarm class in words
 */
public record CaseDeadline(
        Long id,
        String label,
        Due due,
        String state,
        String why,
        String authority,
        String alarm,
        String agreement,
        boolean mayAgree,
        boolean running) {}
