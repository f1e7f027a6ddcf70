package org.waymark.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.allocation.OfficeHoursTest.HOURS;
import static org.waymark.allocation.OfficeHoursTest.at;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.TestClock;
import org.waymark.WaymarkTest;

/** The rota's questions, against an answer found minute by minute. */
@WaymarkTest
class OnCallRotaTest {

    private static final long SEED = 20_260_329L;

    private final List<Long> kept = new ArrayList<>();

    @Autowired
    private OnCallRota rota;

    @Autowired
    private OnCallShifts shifts;

    @Autowired
    private TestClock clock;

    /** Fifteen-minute steps through three weeks round each change of the clocks: a gap is where nobody is and the office is shut. */
    @Test
    void theGapsAreExactlyWhenTheOfficeIsShutAndNobodyIsOnCall() {
        System.out.println("Seed of the rota: " + SEED);
        Random random = new Random(SEED);
        for (String change : List.of("2026-03-29T00:00", "2026-10-25T00:00")) {
            Instant begin = at(change).minus(Duration.ofDays(10));
            Span within = new Span(begin, begin.plus(Duration.ofDays(21)));
            for (int round = 0; round < 40; round++) {
                List<Span> covered = randomShifts(random, within);
                List<Span> gaps = rota.gaps(covered, within);
                assertThat(gaps).as("in order and apart").isSortedAccordingTo((a, b) -> a.to().compareTo(b.from()));
                for (Instant moment = within.from(); moment.isBefore(within.to()); moment = moment.plusSeconds(900)) {
                    boolean shut = !HOURS.isOpen(moment);
                    boolean alone = shut && !holds(covered, moment);
                    if (shut) assertThat(holds(gaps, moment)).as("%s", moment).isEqualTo(alone);
                }
            }
        }
    }

    /** Shifts of whole quarters of an hour, so that the steps see every edge. */
    private static List<Span> randomShifts(Random random, Span within) {
        List<Span> covered = new ArrayList<>();
        int quarters = (int) Duration.between(within.from(), within.to()).dividedBy(Duration.ofMinutes(15));
        for (int count = random.nextInt(12); count > 0; count--) {
            Instant from =
                    within.from().plusSeconds(900L * random.nextInt(quarters)).minusSeconds(3 * 3600);
            covered.add(new Span(from, from.plusSeconds(900L * (1 + random.nextInt(400)))));
        }
        return covered;
    }

    private static boolean holds(List<Span> spans, Instant moment) {
        return spans.stream().anyMatch(span -> !moment.isBefore(span.from()) && moment.isBefore(span.to()));
    }

    @Test
    void whoIsOnCallChangesAtTheMomentOfTheShiftAlsoInTheHourThatComesTwice() {
        Instant change = Instant.parse("2026-10-25T01:00:00Z");
        keep(new OnCallShift(OnCallDuty.WORKER, "olive.nightowl", new Span(at("2026-10-24T17:00"), change)));
        keep(new OnCallShift(OnCallDuty.WORKER, "sam.sparrowhawk", new Span(change, at("2026-10-26T09:00"))));

        assertThat(namesAt(change.minusSeconds(1))).containsExactly("olive.nightowl");
        assertThat(namesAt(change)).containsExactly("sam.sparrowhawk");
        assertThat(namesAt(at("2026-10-26T08:59"))).containsExactly("sam.sparrowhawk");
        assertThat(namesAt(at("2026-10-26T09:00"))).isEmpty();
    }

    @Test
    void nobodyIsOnCallWhileTheOfficeIsOpen() {
        keep(new OnCallShift(
                OnCallDuty.MANAGER, "theo.thornbush", new Span(at("2026-06-01T17:00"), at("2026-06-08T17:00"))));
        assertThat(namesAt(at("2026-06-03T12:00"))).isEmpty();
        assertThat(namesAt(at("2026-06-03T20:00"))).containsExactly("theo.thornbush");
        clock.moveTo(at("2026-06-03T20:00"));
        assertThat(rota.acts("theo.thornbush")).isTrue();
        clock.moveTo(at("2026-06-03T12:00"));
        assertThat(rota.acts("theo.thornbush")).isFalse();
    }

    @Test
    void theLegalAdviserIsToldButDecidesNothing() {
        keep(new OnCallShift(
                OnCallDuty.LEGAL, "lex.parchment", new Span(at("2026-06-01T17:00"), at("2026-06-08T17:00"))));
        clock.moveTo(at("2026-06-03T20:00"));
        assertThat(namesAt(clock.instant())).containsExactly("lex.parchment");
        assertThat(rota.acts("lex.parchment")).isFalse();
    }

    private List<String> namesAt(Instant moment) {
        return rota.onCallAt(moment).stream().map(OnCallShift::username).toList();
    }

    private void keep(OnCallShift shift) {
        kept.add(shifts.save(shift).id());
    }

    @AfterEach
    void theRotaIsEmptyAgain() {
        kept.forEach(shifts::deleteById);
    }
}
