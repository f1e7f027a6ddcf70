package org.waymark.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * The one clock of the product, which the engine's clock follows. It runs in UTC.
 *
 * <p>Only the demonstration clock (an offset) and the tests may move it: the engine's clock is one per JVM.
 */
public final class ProductClock extends Clock {

    private final ZoneId zone;
    private final State state;

    ProductClock() {
        this(ZoneOffset.UTC, new State());
    }

    private ProductClock(ZoneId zone, State state) {
        this.zone = zone;
        this.state = state;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new ProductClock(other, state);
    }

    @Override
    public Instant instant() {
        Instant frozen = state.frozenAt;
        return frozen != null ? frozen : Clock.systemUTC().instant().plus(state.offset);
    }

    /** How far the clock runs ahead of the machine's. */
    public Duration offset() {
        return state.offset;
    }

    /** Lets the clock run this far ahead of the machine's; the demonstration only. */
    public synchronized void runAhead(Duration offset) {
        state.frozenAt = null;
        state.offset = offset;
        ClockUtil.offset(offset.toMillis());
    }

    /** Stops the clock at an instant; tests only. */
    public synchronized void freeze(Instant at) {
        state.frozenAt = at;
        ClockUtil.setCurrentTime(Date.from(at));
    }

    /** Back to the machine's own time. */
    public synchronized void reset() {
        state.frozenAt = null;
        state.offset = Duration.ZERO;
        ClockUtil.reset();
    }

    private static final class State {
        private volatile Duration offset = Duration.ZERO;
        private volatile Instant frozenAt;
    }
}
