package org.waymark.escalation;

/**
 * A role is asked to answer for a breach from now on; published in the transaction in which it is asked, before its task
 * exists. A breach that arrives already answered asks nobody.
 *
 * @param alarmClass {@code safety}, {@code statutory}, {@code administrative} or {@code unallocated}
 * @param role the code of the role asked
 * @param climbed whether the rung below did not answer, or broke its promise
 */
public record BreachAsked(
        Long breachId, Long episodeId, String milestone, String alarmClass, int rung, String role, boolean climbed) {}
