package org.waymark.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.ChronologyBook;
import org.waymark.casefile.ChronologyEntries;
import org.waymark.casefile.ChronologyEntry;
import org.waymark.casefile.ChronologyRemark;
import org.waymark.casefile.Episode;
import org.waymark.casefile.Episodes;
import org.waymark.casefile.RoughDate;
import org.waymark.casefile.SummaryPart;
import org.waymark.casefile.SummaryParts;
import org.waymark.casefile.TonightNote;
import org.waymark.casefile.TonightNoteChild;
import org.waymark.casefile.TonightNoteChildren;
import org.waymark.casefile.TonightNotes;
import org.waymark.child.Child;
import org.waymark.child.Children;
import org.waymark.deadline.WorkingCalendar;

/** What people of the demonstration wrote beside the steps of the procedure: older history, a summary, notes for tonight. */
@Component
@ConditionalOnProperty("waymark.demonstration")
class DemonstrationFiles {

    private static final String PRIYA = "priya.nightingale";

    private final ChronologyBook chronology;
    private final ChronologyEntries entries;
    private final SummaryParts summaries;
    private final TonightNotes nights;
    private final TonightNoteChildren nightsOf;
    private final Episodes episodes;
    private final Children children;
    private final Clock clock;

    DemonstrationFiles(
            ChronologyBook chronology,
            ChronologyEntries entries,
            SummaryParts summaries,
            TonightNotes nights,
            TonightNoteChildren nightsOf,
            Episodes episodes,
            Children children,
            Clock clock) {
        this.chronology = chronology;
        this.entries = entries;
        this.summaries = summaries;
        this.nights = nights;
        this.nightsOf = nightsOf;
        this.episodes = episodes;
        this.children = children;
        this.clock = clock;
    }

    @Transactional
    public void writeWhereNobodyHas() {
        if (entries.count() > 0 || nights.count() > 0 || summaries.count() > 0) return;
        List<Long> onAPlan = cases("Umberleigh", child -> true);
        if (!onAPlan.isEmpty()) history(onAPlan);
        cases("Umberleigh", child -> "Isla".equals(child.firstName())).forEach(this::summary);
        List<Long> inDanger = cases("Pennywort", child -> true);
        if (!inDanger.isEmpty()) tonight(inDanger);
    }

    private void history(List<Long> family) {
        int year = WorkingCalendar.dateOf(clock.instant()).getYear();
        enter(
                family,
                "spring " + (year - 4),
                "The family moved to Exampleton, the third home in two years.",
                "Housing office");
        ChronologyEntry shelter = enter(
                family,
                "November " + (year - 2),
                "Mother and children stayed in a refuge for three weeks and went back.",
                "Mother; letter of the refuge");
        chronology.remark(
                family.get(0),
                "entry:" + shelter.rootId(),
                ChronologyRemark.Kind.MEANING,
                "She left her school without saying goodbye, and still asks after her friend there.",
                PRIYA);
    }

    private ChronologyEntry enter(List<Long> family, String when, String happened, String knownFrom) {
        return chronology.enter(RoughDate.of(when).orElseThrow(), happened, knownFrom, family, PRIYA);
    }

    private void summary(Long episodeId) {
        Instant written = clock.instant().minus(Duration.ofDays(12));
        say(
                episodeId,
                SummaryPart.Kind.WHY,
                "Isla and her brother have seen their father hurt their mother, several times.",
                written);
        say(
                episodeId,
                SummaryPart.Kind.WORRIES,
                "He may come back when he is released. Isla stands between them and does not sleep.",
                written);
        say(
                episodeId,
                SummaryPart.Kind.STRENGTHS,
                "Mother rings the police and her sister. Isla trusts her teacher, Ms Ash.",
                written);
        say(episodeId, SummaryPart.Kind.CHILD_SAYS, "“I want Mum to be safe, and to sleep in my own bed.”", written);
    }

    private void say(Long episodeId, SummaryPart.Kind part, String text, Instant written) {
        summaries.save(new SummaryPart(episodeId, part, text, false, PRIYA, written));
    }

    private void tonight(List<Long> family) {
        Instant now = clock.instant();
        LocalDate tomorrow = WorkingCalendar.dateOf(now).plusDays(1);
        TonightNote note = nights.save(new TonightNote(
                "The step-father is out on bail and has said that he will fetch his things tonight. The children are at home.",
                "Police control room (reference 4711). Grandmother, next door, has a key.",
                "Do not ring the step-father, and do not leave a message at the home.",
                tomorrow.atTime(LocalTime.of(9, 0))
                        .atZone(WorkingCalendar.LONDON)
                        .toInstant(),
                "martha.milestone",
                now));
        family.forEach(episodeId -> nightsOf.save(new TonightNoteChild(note.id(), episodeId)));
    }

    private List<Long> cases(String family, Predicate<Child> which) {
        return episodes.findAll().stream()
                .filter(one -> children.findById(one.childId())
                        .filter(child -> family.equals(child.lastName()) && which.test(child))
                        .isPresent())
                .map(Episode::id)
                .sorted()
                .toList();
    }
}
