package org.waymark.deadline;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.TimeZone;
import org.springframework.stereotype.Component;
import org.waymark.startup.CannotStart;

/** Refuses to start in another zone than UTC: the engine's columns carry no zone, and an hour would be lost each October. */
@Component
class ZoneCheck {

    ZoneCheck() {
        require(TimeZone.getDefault().toZoneId());
    }

    static void require(ZoneId zone) {
        boolean utc = zone.getRules().isFixedOffset()
                && zone.getRules().getOffset(Instant.EPOCH).equals(ZoneOffset.UTC);
        if (!utc)
            throw new CannotStart("Waymark must run in UTC, but this Java runs in " + zone
                    + ". Start it with -Duser.timezone=UTC. People still see London time everywhere.");
    }
}
