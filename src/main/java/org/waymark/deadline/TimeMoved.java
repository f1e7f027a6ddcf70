package org.waymark.deadline;

import java.time.Instant;

/** The demonstration clock has been moved forward, and the engine has had time to run what became due. */
public record TimeMoved(Instant now) {}
