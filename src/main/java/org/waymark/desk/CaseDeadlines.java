package org.waymark.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.access.Viewer;
import org.waymark.deadline.Deadline;
import org.waymark.deadline.DeadlineState;
import org.waymark.escalation.AdvanceAgreement;
import org.waymark.escalation.AdvanceAgreements;
import org.waymark.worklist.AdvanceDelays;

/** What is due when in a case, and how what was due has ended. */
@Component
class CaseDeadlines {

    private final DueDates dueDates;
    private final AdvanceDelays delays;
    private final AdvanceAgreements agreements;

    CaseDeadlines(DueDates dueDates, AdvanceDelays delays, AdvanceAgreements agreements) {
        this.dueDates = dueDates;
        this.delays = delays;
        this.agreements = agreements;
    }

    /** Those still open, soonest first. */
    List<CaseDeadline> running(List<Deadline> all, Viewer viewer, StaffNames.Book staff) {
        return all.stream()
                .filter(Deadline::isOpen)
                .map(deadline -> show(deadline, delays.mayAgree(deadline, viewer), staff))
                .toList();
    }

    /** Those that have ended, newest first. */
    List<CaseDeadline> settled(List<Deadline> all, StaffNames.Book staff) {
        return all.stream()
                .filter(deadline -> !deadline.isOpen())
                .filter(deadline -> deadline.state() != DeadlineState.SUPERSEDED)
                .sorted(Comparator.<Deadline, Instant>comparing(CaseDeadlines::endedAt)
                        .reversed())
                .map(deadline -> show(deadline, false, staff))
                .toList();
    }

    /** A sentence for each open deadline that has passed, those on which safety hangs first. */
    List<CaseHeader.Alarm> alarms(List<Deadline> all, Instant now) {
        return all.stream()
                .filter(Deadline::isOpen)
                .filter(deadline -> deadline.dueAt().isBefore(now))
                .sorted(Comparator.comparing((Deadline deadline) -> !"safety".equals(deadline.alarmClass()))
                        .thenComparing(Deadline::dueAt))
                .map(deadline -> new CaseHeader.Alarm(deadline.label(), dueDates.of(deadline.dueAt(), deadline.id())))
                .toList();
    }

    private static Instant endedAt(Deadline deadline) {
        return deadline.settledAt() != null ? deadline.settledAt() : deadline.dueAt();
    }

    private CaseDeadline show(Deadline deadline, boolean mayAgree, StaffNames.Book staff) {
        boolean open = deadline.isOpen();
        return new CaseDeadline(
                deadline.id(),
                deadline.label(),
                standing(deadline, dueDates),
                Words.of("deadline", deadline.state().name()),
                why(deadline),
                deadline.authority(),
                Words.of("alarm", deadline.alarmClass()),
                agreement(deadline, staff),
                mayAgree,
                open);
    }

    /** How it stands: the date in words while it is open, how it ended afterwards. */
    static Due standing(Deadline deadline, DueDates dueDates) {
        return deadline.isOpen()
                ? dueDates.of(deadline.dueAt(), deadline.warningAt(), deadline.id())
                : ended(deadline).explainedBy(deadline.id());
    }

    private String agreement(Deadline deadline, StaffNames.Book staff) {
        if (deadline.isAgreedInAdvance()) return "Agreed in advance: by " + SayDate.weekday(deadline.agreedUntil());
        return agreements
                .of(deadline.id())
                .filter(proposed -> deadline.state() == DeadlineState.RUNNING)
                .map(proposed -> proposed.manager() == null
                        ? proposed(proposed, proposed.chair(), staff) + "a manager of the case must agree as well"
                        : proposed(proposed, proposed.manager(), staff)
                                + "the chair of the conference must agree as well")
                .orElse("");
    }

    private static String proposed(AdvanceAgreement proposed, String by, StaffNames.Book staff) {
        return "Delay until " + SayDate.weekday(proposed.agreedUntil()) + " proposed by " + staff.of(by) + "; ";
    }

    private static Due ended(Deadline deadline) {
        String tone = switch (deadline.state()) {
            case MET -> "met";
            case MET_LATE -> "late";
            default -> "none";
        };
        String words = deadline.state() == DeadlineState.MET && deadline.recordedLate()
                ? "Done in time, recorded late"
                : Words.of("deadline", deadline.state().name());
        return new Due(tone, words, "was due " + SayDate.weekdayOf(deadline.dueAt()));
    }

    /** For example "15 working days after: Section 47 enquiry started, Wed 8 April 2026". */
    static String why(Deadline deadline) {
        String event = Words.of("event", deadline.startEvent()) + ", " + SayDate.weekdayOf(deadline.startedAt());
        if (deadline.hasOwnDate()) return "On the date set: " + event;
        return deadline.limit().words() + (deadline.limit().before() ? ": " : " after: ") + event;
    }
}
