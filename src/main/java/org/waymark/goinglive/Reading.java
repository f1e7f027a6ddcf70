package org.waymark.goinglive;

import java.util.List;

/**
 * The files as read.
 *
 * @param children those that are not here yet
 * @param people adults who are not here yet
 * @param cases those that are not here yet
 * @param already how many cases were brought in before
 */
record Reading(List<NewChild> children, List<NewPerson> people, List<OpenCase> cases, int already, Findings findings) {}
