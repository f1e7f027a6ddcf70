/** Working days, timescales and the register of statutory deadlines: when something is due, and why. */
package org.waymark.deadline;
