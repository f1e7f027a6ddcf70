package org.waymark.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CaseEvent;
import org.waymark.casefile.CaseEvents;
import org.waymark.casefile.CaseRecord;
import org.waymark.casefile.CaseRecords;
import org.waymark.casefile.Episodes;
import org.waymark.child.Children;
import org.waymark.deadline.Counting;
import org.waymark.deadline.Deadline;
import org.waymark.deadline.DeadlineMove;
import org.waymark.deadline.DeadlineMoves;
import org.waymark.deadline.DeadlineState;
import org.waymark.deadline.Deadlines;
import org.waymark.deadline.DueWords;
import org.waymark.deadline.Limit;
import org.waymark.deadline.WorkingCalendar;
import org.waymark.escalation.AdvanceAgreement;
import org.waymark.escalation.AdvanceAgreements;
import org.waymark.escalation.Breach;
import org.waymark.escalation.Breaches;

/** Answers "why is this due then?" for one deadline. Every answer is a reading of the child's record. */
@Service
@Transactional
public class WhyPages {

    private final Deadlines deadlines;
    private final DeadlineMoves moves;
    private final CaseEvents events;
    private final CaseRecords records;
    private final Episodes episodes;
    private final Children children;
    private final Breaches breaches;
    private final AdvanceAgreements agreements;
    private final CaseDoor door;
    private final DueDates dueDates;
    private final StaffNames staffNames;
    private final WorkingCalendar calendar;

    WhyPages(
            Deadlines deadlines,
            DeadlineMoves moves,
            CaseEvents events,
            CaseRecords records,
            Episodes episodes,
            Children children,
            Breaches breaches,
            AdvanceAgreements agreements,
            CaseDoor door,
            DueDates dueDates,
            StaffNames staffNames,
            WorkingCalendar calendar) {
        this.deadlines = deadlines;
        this.moves = moves;
        this.events = events;
        this.records = records;
        this.episodes = episodes;
        this.children = children;
        this.breaches = breaches;
        this.agreements = agreements;
        this.door = door;
        this.dueDates = dueDates;
        this.staffNames = staffNames;
        this.calendar = calendar;
    }

    /**
     * The answer as a page.
     *
     * @throws NoSuchCase when there is no deadline of this number
     * @throws org.waymark.access.Refused when the signed-in person may not read the child's record
     */
    public WhyPage page(Long deadlineId) {
        Deadline deadline = read(deadlineId);
        StaffNames.Book staff = staffNames.read();
        Counting counting = count(deadline);
        CaseEvent start = events.findById(deadline.startEventId()).orElseThrow();
        return new WhyPage(
                deadline.id(),
                deadline.episodeId(),
                child(deadline.episodeId()),
                deadline.label(),
                DueWords.moment(deadline.dueAt()),
                CaseDeadlines.standing(deadline, dueDates),
                because(deadline, start),
                new WhyPage.Start(
                        Words.of("event", start.eventType()),
                        happened(start),
                        "recorded " + SayDate.moment(start.recordedAt()) + " by " + staff.of(start.recordedBy()),
                        start.recordId()),
                facts(deadline, staff),
                WhyLines.of(counting, deadline.limit()),
                doubt(deadline, counting),
                earlier(deadline, staff),
                asked(deadline, staff));
    }

    /** The answer as data, every day of the count in it; refusals as for the page. */
    public WhyAnswer answer(Long deadlineId) {
        Deadline deadline = read(deadlineId);
        CaseEvent start = events.findById(deadline.startEventId()).orElseThrow();
        return WhyAnswer.of(deadline, start, count(deadline), moves.findByDeadlineIdOrderById(deadlineId));
    }

    private Deadline read(Long deadlineId) {
        Deadline deadline = deadlines
                .findById(deadlineId)
                .orElseThrow(() -> new NoSuchCase("There is no deadline " + deadlineId + ". Check the address."));
        door.open(deadline.episodeId(), "deadline-why-read");
        return deadline;
    }

    private Counting count(Deadline deadline) {
        return Counting.of(deadline.startedAt(), deadline.startDateOnly(), deadline.limit(), calendar);
    }

    private String child(Long episodeId) {
        return children.findById(episodes.findById(episodeId).orElseThrow().childId())
                .orElseThrow()
                .name();
    }

    private static String happened(CaseEvent event) {
        return event.dateOnly() ? SayDate.weekdayOf(event.happenedAt()) : SayDate.moment(event.happenedAt());
    }

    private static String because(Deadline deadline, CaseEvent start) {
        String event = "“" + Words.of("event", start.eventType()) + "”, " + happened(start);
        if (deadline.hasOwnDate()) return "It is the date that was set: " + event + ".";
        Limit limit = deadline.limit();
        if (limit.number() == 0) return "It is to be done the same day: " + event + ".";
        return "That is " + limit.unit().words(limit.number()) + (limit.before() ? " before " : " after ") + event
                + ".";
    }

    private List<WhyPage.Fact> facts(Deadline deadline, StaffNames.Book staff) {
        List<WhyPage.Fact> facts = new ArrayList<>();
        facts.add(fact(
                "Rule",
                deadline.hasOwnDate() ? "On the date set" : deadline.limit().words(),
                deadline.authority()));
        facts.add(fact("Where it comes from", Words.of("legal", deadline.legalClass())));
        facts.add(fact("If it is missed", Words.of("alarm", deadline.alarmClass()) + told(deadline)));
        if (deadline.warningAt() != null)
            facts.add(
                    fact("Shown as coming up", "from " + SayDate.momentOrDay(deadline.warningAt()) + offDay(deadline)));
        agreements.of(deadline.id()).ifPresent(agreement -> facts.add(agreed(agreement, staff)));
        facts.add(fact(
                "Counted with",
                "the rule in force for events from "
                        + (deadline.effectiveFrom() == null ? "the beginning" : SayDate.day(deadline.effectiveFrom())),
                "table of timescales, version " + deadline.ruleVersion().replaceFirst("/.*", "") + "; calendar "
                        + deadline.calendarVersion()));
        return facts;
    }

    /** The due date itself stays: what is agreed in advance still counts as late. */
    private static WhyPage.Fact agreed(AdvanceAgreement agreement, StaffNames.Book staff) {
        String who = Stream.of(agreement.manager(), agreement.chair())
                .filter(Objects::nonNull)
                .distinct()
                .map(staff::of)
                .collect(Collectors.joining(" and "));
        return fact(
                "Agreed in advance",
                "to be done by " + SayDate.weekday(agreement.agreedUntil()) + "; it still counts as late",
                "agreed by " + who + (agreement.reason() == null ? "" : ": " + agreement.reason()));
    }

    private static WhyPage.Fact fact(String name, String... values) {
        return new WhyPage.Fact(name, List.of(values));
    }

    private static String told(Deadline deadline) {
        if (deadline.tells().isEmpty()) return "";
        List<String> roles =
                deadline.tells().stream().map(code -> code.replace('-', ' ')).toList();
        return ". Told: " + String.join(", then ", roles);
    }

    /** The due date itself never moves to a working day; people are warned in time instead. */
    private String offDay(Deadline deadline) {
        LocalDate day = WorkingCalendar.dateOf(deadline.dueAt());
        if (calendar.isWorkingDay(day)) return "";
        return "; the due date is no working day and stays, so do it before";
    }

    private String doubt(Deadline deadline, Counting counting) {
        if (counting.due().equals(deadline.dueAt())) return null;
        return "Counted with today’s list of bank holidays it would be " + DueWords.moment(counting.due())
                + ". The register says " + DueWords.moment(deadline.dueAt())
                + (deadline.isOpen()
                        ? ", and will be counted anew."
                        : ", as it was counted then: what has ended is not counted anew.");
    }

    private List<WhyPage.Earlier> earlier(Deadline deadline, StaffNames.Book staff) {
        List<WhyPage.Earlier> earlier = new ArrayList<>();
        deadlines.findByEpisodeIdAndMilestoneOrderByIdDesc(deadline.episodeId(), deadline.milestone()).stream()
                .filter(other -> other.state() == DeadlineState.SUPERSEDED && other.id() < deadline.id())
                .sorted(Comparator.comparing(Deadline::id))
                .forEach(other -> earlier.add(new WhyPage.Earlier(
                        DueWords.moment(other.dueAt()),
                        SayDate.momentOrDay(other.startedAt()),
                        "until " + SayDate.moment(other.settledAt()),
                        "Another event counts in its place.")));
        moves.findByDeadlineIdOrderById(deadline.id()).forEach(move -> earlier.add(earlier(move, staff)));
        return earlier;
    }

    private WhyPage.Earlier earlier(DeadlineMove move, StaffNames.Book staff) {
        CaseEvent start = move.newStartEventId() == null
                ? null
                : events.findById(move.newStartEventId()).orElse(null);
        CaseRecord record = start == null || start.recordId() == null
                ? null
                : records.findById(start.recordId()).orElse(null);
        String why = move.byCalendar()
                ? "The list of bank holidays changed."
                : "The starting event was corrected"
                        + (start == null ? "" : " by " + staff.of(start.recordedBy()))
                        + (record == null || record.replaceReason() == null ? "." : ": " + record.replaceReason());
        return new WhyPage.Earlier(
                DueWords.moment(move.oldDueAt()),
                SayDate.momentOrDay(move.oldStartedAt()),
                "until " + SayDate.moment(move.movedAt()),
                why);
    }

    private List<String> asked(Deadline deadline, StaffNames.Book staff) {
        List<String> asked = new ArrayList<>();
        for (Breach breach : breaches.findByEpisodeIdOrderByBreachedAt(deadline.episodeId())) {
            if (!deadline.id().equals(breach.deadlineId())) continue;
            Instant by = breach.answerBy();
            asked.add("Missed, found " + SayDate.moment(breach.breachedAt()) + ". "
                    + Words.sentence(Words.role(breach.role())) + " asked"
                    + (by == null ? "" : ", to answer by " + SayDate.moment(by)) + ". "
                    + switch (breach.state()) {
                        case "answered" -> "Answered by " + staff.of(breach.answeredBy()) + ".";
                        case "closed" -> "Answered and closed.";
                        case "withdrawn" -> "Withdrawn: it never was late.";
                        default -> "Not answered yet.";
                    });
        }
        return asked;
    }
}
