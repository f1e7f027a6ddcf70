/** Breaches: who answers for a deadline that has passed or a child without a worker, how it climbs, and how it ends. */
package org.waymark.escalation;
