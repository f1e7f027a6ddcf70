package org.waymark.escalation;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What a form says about a breach, whichever of the forms it was: the worker's reason, a manager's answer, an answer for a
 * child without a worker, or what was agreed in advance.
 *
 * @param kind whether it is the worker's reason, the answer itself, or an answer given before it was due
 * @param until the day promised or, in a worker's reason, expected; null where none was given
 */
record Answer(Kind kind, String reasonCode, String reason, LocalDate until) {

    enum Kind {
        REASON,
        ANSWER,
        AGREEMENT
    }

    /** What the form with this id says; empty for a form that says nothing about a breach. */
    static Optional<Answer> of(String formId, Map<String, Object> values) {
        return switch (formId) {
            case "breach-escalation.say-why-it-is-late" ->
                Optional.of(of(Kind.REASON, values, "lateReasonCode", "lateReason", "lateDoneBy"));
            case "breach-escalation.answer-breach" ->
                Optional.of(of(Kind.ANSWER, values, "reasonCode", "reason", "commitmentDate"));
            case AdvanceAgreements.FORM ->
                Optional.of(of(Kind.AGREEMENT, values, "delayReasonCode", "delayReason", "delayUntil"));
            case "unallocated-case.answer-unallocated" ->
                Optional.of(of(Kind.ANSWER, values, "reasonCode", "reason", "reviewOn"));
            default -> Optional.empty();
        };
    }

    private static Answer of(Kind kind, Map<String, Object> values, String code, String reason, String until) {
        return new Answer(
                kind,
                text(values, code),
                text(values, reason),
                values.get(until) instanceof LocalDate day ? day : null);
    }

    private static String text(Map<String, Object> values, String key) {
        Object value = values.get(key);
        return value == null ? null : value.toString();
    }
}
