package org.waymark.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * One row of the timescales table: a clock that starts with an event.
 *
 * @param milestone what must happen; an event of the same name meets it
 * @param startingEvent the event with which the clock starts
 * @param warningLead how long before the due date it is shown as coming up
 * @param alarmClass {@code safety}, {@code statutory} or {@code administrative}
 * @param legalClass {@code law}, {@code guidance} or {@code local}
 * @param change whether an authority may change the limit: {@code no}, {@code tighten} or {@code yes}
 * @param endsWith the events that end the clock although the milestone was not met
 * @param restarts whether the starting event, when it comes again, starts the running clock anew
 * @param authority where the limit comes from, in words
 * @param effectiveFrom the first day on which an event starts this clock
 * @param label what must happen, in words for people
 * @param tells the codes of the roles that are told when it is missed, in the order in which they are told
 * @param ruleVersion the version of the table
 */
public record Timescale(
        String milestone,
        Limit limit,
        String startingEvent,
        int warningLead,
        LimitUnit warningUnit,
        String alarmClass,
        String legalClass,
        String change,
        Set<String> endsWith,
        boolean restarts,
        String authority,
        LocalDate effectiveFrom,
        String label,
        List<String> tells,
        String ruleVersion) {}
