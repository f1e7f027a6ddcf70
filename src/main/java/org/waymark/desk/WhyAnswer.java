package org.waymark.desk;

import java.time.Instant;
import java.util.List;
import org.waymark.casefile.CaseEvent;
import org.waymark.deadline.Counting;
import org.waymark.deadline.Deadline;
import org.waymark.deadline.DeadlineMove;
import org.waymark.deadline.WorkingCalendar;

/**
 * Why something is due when it is, as data. Moments are ISO 8601 with the offset of Europe/London, dates are London dates; no
 * name of a child is in it.
 *
 * @param due the date in the register
 * @param counted the date at which the count arrives
 * @param agreedUntil the London date agreed in advance by which it is to be done, though late; null where none was agreed
 * @param steps every single day of the count
 */
public record WhyAnswer(
        Long deadline,
        Long caseNumber,
        String milestone,
        String label,
        String state,
        String due,
        String counted,
        boolean agrees,
        String warning,
        String settled,
        String agreedUntil,
        Rule rule,
        StartingEvent startingEvent,
        List<Step> steps,
        List<Earlier> earlier) {

    /** Part of the answer. */
    public record Rule(
            int limit,
            String unit,
            String direction,
            String legalClass,
            String alarmClass,
            List<String> tells,
            String authority,
            String effectiveFrom,
            String ruleVersion,
            String calendarVersion) {}

    /** Part of the answer. */
    public record StartingEvent(
            String event, String happened, boolean dateOnly, String recorded, String recordedBy, Long record) {}

    /** Part of the answer. */
    public record Step(
            String date, String weekday, Integer number, String skipped, String note, String from, String until) {}

    /** Part of the answer. */
    public record Earlier(String due, String countedFrom, String until, String cause) {}

    static WhyAnswer of(Deadline deadline, CaseEvent start, Counting counting, List<DeadlineMove> moves) {
        return new WhyAnswer(
                deadline.id(),
                deadline.episodeId(),
                deadline.milestone(),
                deadline.label(),
                deadline.state().name(),
                moment(deadline.dueAt()),
                moment(counting.due()),
                counting.due().equals(deadline.dueAt()),
                moment(deadline.warningAt()),
                moment(deadline.settledAt()),
                deadline.agreedUntil() == null ? null : deadline.agreedUntil().toString(),
                new Rule(
                        deadline.limitNumber(),
                        deadline.limitUnit(),
                        deadline.direction(),
                        deadline.legalClass(),
                        deadline.alarmClass(),
                        deadline.tells(),
                        deadline.authority(),
                        deadline.effectiveFrom() == null
                                ? null
                                : deadline.effectiveFrom().toString(),
                        deadline.ruleVersion(),
                        deadline.calendarVersion()),
                new StartingEvent(
                        start.eventType(),
                        start.dateOnly()
                                ? WorkingCalendar.dateOf(start.happenedAt()).toString()
                                : moment(start.happenedAt()),
                        start.dateOnly(),
                        moment(start.recordedAt()),
                        start.recordedBy(),
                        start.recordId()),
                counting.steps().stream().map(WhyAnswer::step).toList(),
                moves.stream().map(WhyAnswer::earlier).toList());
    }

    private static Step step(Counting.Step step) {
        return new Step(
                step.date().toString(),
                step.date().getDayOfWeek().name(),
                step.number(),
                step.skipped(),
                step.note(),
                moment(step.from()),
                moment(step.until()));
    }

    private static Earlier earlier(DeadlineMove move) {
        return new Earlier(
                moment(move.oldDueAt()),
                moment(move.oldStartedAt()),
                moment(move.movedAt()),
                move.byCalendar() ? "calendar" : "correction");
    }

    private static String moment(Instant at) {
        return at == null
                ? null
                : at.atZone(WorkingCalendar.LONDON).toOffsetDateTime().toString();
    }
}
