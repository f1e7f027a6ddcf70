package org.waymark.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.access.Viewer;
import org.waymark.casefile.CaseEvent;
import org.waymark.casefile.Episode;
import org.waymark.casefile.Fact;

/** Puts together why we are involved and where it has led, from facts and events (practice 13: the case summary). */
@Component
class CaseSummaries {

    /** Decisions in the order of the pathway; the latest recorded one is shown. */
    private static final List<String> DECISIONS = List.of(
            "decision",
            "section47Decision",
            "enquiryOutcome",
            "assessmentOutcome",
            "conferenceDecision",
            "transferOutcome",
            "reviewDecision",
            "cinDecision");

    private static final Set<String> SEEN = Set.of("cp-visit", "child-seen", "child-seen-deliberate-harm");

    private final SummaryBook summaries;
    private final StageNames stages;
    private final Clock clock;

    CaseSummaries(SummaryBook summaries, StageNames stages, Clock clock) {
        this.summaries = summaries;
        this.stages = stages;
        this.clock = clock;
    }

    /** The summary of one case from what is on file about it. */
    CaseSummary of(CaseMaterial file, Viewer viewer) {
        Map<String, Fact> byKey = file.facts();
        Episode episode = file.episode();
        List<CaseSummary.Line> lines = new ArrayList<>();
        text(lines, "Take care", byKey.get("hazardsToStaff"));
        text(lines, "Newest concern", byKey.get("newConcern"));
        decision(byKey).ifPresent(lines::add);
        text(lines, "What keeps the child safe tonight", byKey.get("safetyTonight"));
        text(lines, "Manager’s direction", byKey.get("managerDirection"));
        lines.add(new CaseSummary.Line("Last seen by us", lastSeen(byKey, file.events()), null));
        lines.add(new CaseSummary.Line(
                "Lead social worker", file.leadWorker() != null ? file.leadWorker() : "Nobody is named", null));
        lines.add(new CaseSummary.Line("Team", file.team(), null));
        if (episode.stage() != null) lines.add(new CaseSummary.Line("Stage", stages.of(episode.stage()), null));
        lines.add(new CaseSummary.Line("Received", SayDate.moment(episode.receivedAt()), null));
        if (episode.closedAt() != null)
            lines.add(new CaseSummary.Line("Closed", SayDate.weekdayOf(episode.closedAt()), null));
        return new CaseSummary(summaries.of(file), lines, summaries.mayWrite(file, viewer));
    }

    private static void text(List<CaseSummary.Line> lines, String label, Fact fact) {
        if (fact == null || fact.textValue() == null || fact.textValue().isBlank()) return;
        lines.add(new CaseSummary.Line(label, fact.textValue(), "recorded " + SayDate.day(fact.recordedAt())));
    }

    private static Optional<CaseSummary.Line> decision(Map<String, Fact> byKey) {
        return DECISIONS.stream()
                .map(byKey::get)
                .filter(Objects::nonNull)
                .filter(fact -> fact.textValue() != null)
                .max(Comparator.comparing(Fact::recordedAt).thenComparing(fact -> DECISIONS.indexOf(fact.factKey())))
                .map(fact -> new CaseSummary.Line(
                        "Latest decision",
                        Words.of(fact.factKey(), fact.textValue()),
                        "recorded " + SayDate.day(fact.recordedAt())));
    }

    private String lastSeen(Map<String, Fact> facts, List<CaseEvent> events) {
        LocalDate today = SayDate.london(clock.instant()).toLocalDate();
        return Stream.concat(
                        events.stream()
                                .filter(event -> SEEN.contains(event.eventType()))
                                .map(CaseEvent::happenedAt),
                        Stream.ofNullable(facts.get("childSeenAt")).map(CaseSummaries::moment))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(at -> SayDate.weekdayOf(at) + " (" + ago(at, today) + ")")
                .orElse("Not yet recorded as seen");
    }

    private static Instant moment(Fact fact) {
        if (fact.instantValue() != null) return fact.instantValue();
        return fact.dateValue() == null ? null : fact.dateValue().atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private static String ago(Instant at, LocalDate today) {
        long days = ChronoUnit.DAYS.between(SayDate.london(at).toLocalDate(), today);
        if (days <= 0) return "today";
        return days == 1 ? "yesterday" : days + " days ago";
    }
}
