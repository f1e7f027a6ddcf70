package org.waymark.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Viewer;
import org.waymark.audit.Trail;
import org.waymark.casefile.Episode;
import org.waymark.casefile.Episodes;
import org.waymark.casefile.RoughDate;

/** The chronology at the front of a child's file: all its cases, closed ones too, and those of siblings by choice. */
@Service
@Transactional
public class Chronologies {

    private final ChronologyReader reader;
    private final FamilyCases families;
    private final CasePages pages;
    private final CaseLine line;
    private final Trail trail;
    private final Episodes episodes;
    private final Clock clock;
    private final Period outOfDateAfter;

    Chronologies(
            ChronologyReader reader,
            FamilyCases families,
            CasePages pages,
            CaseLine line,
            Trail trail,
            Episodes episodes,
            Clock clock,
            @Value("${waymark.out-of-date-after}") Period outOfDateAfter) {
        this.reader = reader;
        this.families = families;
        this.pages = pages;
        this.line = line;
        this.trail = trail;
        this.episodes = episodes;
        this.clock = clock;
        this.outOfDateAfter = outOfDateAfter;
    }

    /**
     * The page of a case's chronology. The case itself has been opened at the door; every further case that is read is
     * logged here.
     *
     * @param with the siblings to be put beside the child, by child
     * @param from the first day, as a person types it; empty for the beginning
     * @param to the last day
     */
    public ChronologyPage page(Long episodeId, Viewer viewer, Collection<Long> with, String from, String to) {
        Episode here = episodes.findById(episodeId).orElseThrow(() -> new NoSuchCase(episodeId));
        List<FamilyCases.Member> chosen = families.of(here, viewer).stream()
                .filter(member -> member.here()
                        || with.contains(member.child().id()) && !member.cases().isEmpty())
                .toList();
        chosen.stream()
                .flatMap(member -> member.cases().stream())
                .filter(one -> !one.id().equals(episodeId))
                .forEach(one -> trail.add(
                        viewer.username(),
                        "chronology-read",
                        "episode",
                        one.id().toString(),
                        one.id(),
                        null));
        List<ChronologyLine> all = reader.of(FamilyCases.cases(chosen.stream()));
        Optional<RoughDate> first = RoughDate.of(from);
        Optional<RoughDate> last = RoughDate.of(to);
        String problem = problem(from, first, to, last);
        List<ChronologyLine> asked = all.stream()
                .filter(one -> problem != null
                        || one.when()
                                .isWithin(
                                        first.map(RoughDate::first).orElse(null),
                                        last.map(RoughDate::last).orElse(null)))
                .toList();
        return new ChronologyPage(
                pages.header(episodeId).orElseThrow(),
                asked.stream().filter(one -> !one.isAside()).toList(),
                asked.stream().filter(ChronologyLine::isAside).toList(),
                siblings(here, viewer, with),
                from,
                to,
                problem,
                entered(all, here.childId()),
                here.isOpen() && isOld(all, here.childId()),
                line.mayRecord(viewer, here),
                chosen.stream()
                        .flatMap(member -> member.cases().stream())
                        .filter(one -> line.isTheirs(viewer, one))
                        .map(Episode::id)
                        .toList(),
                made(chosen, viewer, problem == null ? range(first, last) : ""));
    }

    private List<ChronologyPage.Sibling> siblings(Episode here, Viewer viewer, Collection<Long> with) {
        return families.of(here, viewer).stream()
                .filter(member -> !member.here() && !member.cases().isEmpty())
                .map(member -> new ChronologyPage.Sibling(
                        member.child().id(),
                        member.child().name(),
                        with.contains(member.child().id())))
                .toList();
    }

    private static String problem(String from, Optional<RoughDate> first, String to, Optional<RoughDate> last) {
        String how =
                " is no date. Write a day, a month, a season or a year, like 14 March 2019, March 2019, spring 2019"
                        + " or 2019.";
        if (!from.isBlank() && first.isEmpty()) return "“" + from + "”" + how;
        if (!to.isBlank() && last.isEmpty()) return "“" + to + "”" + how;
        if (first.isPresent()
                && last.isPresent()
                && first.get().first().isAfter(last.get().last()))
            return "The first day lies after the last. Change one of them.";
        return null;
    }

    private static String range(Optional<RoughDate> first, Optional<RoughDate> last) {
        return first.map(date -> ", from " + date.words()).orElse("")
                + last.map(date -> ", to " + date.words()).orElse("");
    }

    private Optional<ChronologyLine.ForChild> newest(List<ChronologyLine> all, Long childId) {
        return all.stream()
                .flatMap(one -> one.standing().stream())
                .filter(one -> one.childId().equals(childId) && !one.foundBySystem())
                .max(Comparator.comparing(ChronologyLine.ForChild::recordedAt));
    }

    private String entered(List<ChronologyLine> all, Long childId) {
        return newest(all, childId)
                .map(one -> "Last significant event entered " + ago(one.recordedAt()) + " by " + one.recordedBy() + ".")
                .orElse("No significant event has been entered yet.");
    }

    private boolean isOld(List<ChronologyLine> all, Long childId) {
        LocalDate limit = today().minus(outOfDateAfter);
        return newest(all, childId)
                .map(one -> SayDate.london(one.recordedAt()).toLocalDate().isBefore(limit))
                .orElse(false);
    }

    private String ago(Instant at) {
        long days = ChronoUnit.DAYS.between(SayDate.london(at).toLocalDate(), today());
        if (days <= 0) return "today";
        return days == 1 ? "yesterday" : days + " days ago";
    }

    private LocalDate today() {
        return SayDate.london(clock.instant()).toLocalDate();
    }

    private String made(List<FamilyCases.Member> chosen, Viewer viewer, String range) {
        String names = chosen.stream()
                .map(member -> member.child().name()
                        + (member.child().dateOfBirth() == null
                                ? ""
                                : ", born " + SayDate.day(member.child().dateOfBirth())))
                .collect(Collectors.joining("; "));
        String cases = chosen.stream()
                .flatMap(member -> member.cases().stream())
                .map(one -> one.id().toString())
                .collect(Collectors.joining(", "));
        return Stream.of(
                        "Chronology of " + names + " (case " + cases + ")" + range,
                        "Made on " + SayDate.moment(clock.instant()) + " by " + viewer.displayName())
                .collect(Collectors.joining(". "));
    }
}
