package org.waymark.journey;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.PostgresTest;

@PostgresTest
class WholeLifeOnPostgresJourney {

    @Autowired
    private Stories stories;

    @Test
    void fromContactToClosureWithNothingLate() {
        WholeLife.isTold(stories);
    }
}
