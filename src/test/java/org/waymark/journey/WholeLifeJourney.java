package org.waymark.journey;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.Requirement;
import org.waymark.WaymarkTest;

@WaymarkTest
class WholeLifeJourney {

    @Autowired
    private Stories stories;

    @Test
    @Requirement({"A07", "A13"})
    void fromContactToClosureWithNothingLate() {
        WholeLife.isTold(stories);
    }
}
