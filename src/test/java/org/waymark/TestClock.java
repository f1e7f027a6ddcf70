package org.waymark;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import org.waymark.engine.ProductClock;

/** Holds the product's clock still, and moves it as a test says, in London time. */
@Component
public class TestClock {

    /** Where every test starts: Tuesday 7 April 2026, nine o'clock in London, the first working day after Easter. */
    public static final LocalDateTime START = LocalDateTime.of(2026, 4, 7, 9, 0);

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final ProductClock clock;

    TestClock(ProductClock clock) {
        this.clock = clock;
    }

    /** Moves to the moment that clocks in London show as this; in the repeated hour of October the earlier one. */
    public void moveTo(LocalDateTime london) {
        moveTo(london.atZone(LONDON).toInstant());
    }

    public void moveTo(Instant instant) {
        clock.freeze(instant);
    }

    public void forward(Duration by) {
        moveTo(instant().plus(by));
    }

    public Instant instant() {
        return clock.instant();
    }

    /** What clocks in London show. */
    public LocalDateTime london() {
        return LocalDateTime.ofInstant(instant(), LONDON);
    }

    void start() {
        moveTo(START);
    }

    void letGo() {
        clock.reset();
    }
}
