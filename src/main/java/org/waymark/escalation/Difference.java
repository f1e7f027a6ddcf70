package org.waymark.escalation;

/**
 * A place where the register of deadlines and the engine do not agree.
 *
 * @param episodeId the case's number; null where the engine no longer says to which case the thing belongs
 * @param milestone the milestone's id; null where it is not about one
 * @param repairable whether the product can put it right by itself, by giving the milestone its one timer again
 * @param words what differs, in a sentence without any name
 */
public record Difference(Long episodeId, String milestone, boolean repairable, String words) {}
