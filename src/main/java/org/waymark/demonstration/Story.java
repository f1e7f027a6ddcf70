package org.waymark.demonstration;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.deadline.WorkingCalendar;

/**
 * One family's story, told in working days before today. What is usual between two telling steps (the referrer told, the
 * allocation acknowledged) is told as one.
 */
final class Story {

    private final String family;
    private final String team;
    private final LocalDate today;
    private final WorkingCalendar calendar;
    private final List<Map<String, Object>> children = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private LocalDateTime last;

    Story(String family, String team, LocalDate today, WorkingCalendar calendar) {
        this.family = family;
        this.team = team;
        this.today = today;
        this.calendar = calendar;
    }

    String team() {
        return team;
    }

    List<Step> steps() {
        return steps;
    }

    Story child(String firstName, int age, String sex) {
        Map<String, Object> child = new LinkedHashMap<>();
        child.put("FirstName", firstName);
        child.put("LastName", family);
        child.put("DateOfBirth", today.minusYears(age).minusDays(40L + 11L * firstName.length()));
        child.put("Sex", sex);
        children.add(child);
        return this;
    }

    /** Somebody tells the authority of a worry about these children. */
    Story contact(int daysAgo, String source, String concern, Object... more) {
        return step(daysAgo, "contact-received", contactTold(source, concern, told(more)));
    }

    /** The same, late in the evening of last Saturday. */
    Story contactAtTheWeekend(String source, String concern, Object... more) {
        return saturdayNight("contact-received", contactTold(source, concern, told(more)));
    }

    /** A step late in the evening of last Saturday. */
    Story atTheWeekend(String activityId, Object... told) {
        return saturdayNight(activityId, told(told));
    }

    private Story saturdayNight(String activityId, Map<String, Object> told) {
        LocalDateTime at = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY))
                .atTime(21, 10)
                .plusMinutes(Math.floorMod(family.hashCode(), 90));
        steps.add(new Step(this, at.atZone(WorkingCalendar.LONDON).toInstant(), activityId, told));
        return this;
    }

    private Map<String, Object> contactTold(String source, String concern, Map<String, Object> told) {
        Map<String, Object> first = children.get(0);
        first.forEach((key, value) -> told.put("child" + key, value));
        List<Map<String, Object>> siblings = children.stream()
                .skip(1)
                .map(child -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    child.forEach((key, value) -> row.put("sibling" + key, value));
                    return row;
                })
                .toList();
        if (!siblings.isEmpty()) told.put("siblings", siblings);
        told.put("concern", concern);
        told.put("referralSource", source);
        told.putIfAbsent("childUnborn", "no");
        told.putIfAbsent("childAddress", "1 " + family + " Lane, Exampleton");
        told.putIfAbsent("childEthnicity", "WBRI");
        told.putIfAbsent("immediateDanger", "no");
        told.putIfAbsent("deliberateHarmAlleged", "no");
        told.putIfAbsent("possibleOffence", "no");
        told.putIfAbsent("referrerIsProfessional", "no");
        told.putIfAbsent("referrerToBeTold", "yes");
        told.putIfAbsent("primaryNeed", "N1");
        return told;
    }

    /** A step on this day; several on one day follow each other. */
    Story does(int daysAgo, String activityId, Object... told) {
        return step(daysAgo, activityId, told(told));
    }

    /** What every referral needs: records checked and the referrer answered. */
    Story duties(int daysAgo) {
        return does(
                        daysAgo,
                        "check-agency-records",
                        "recordsCheckResult",
                        "Nothing known to us, health or police before this.")
                .does(daysAgo, "acknowledge-referral");
    }

    /** The manager takes the referral on; the referrer is told and a worker named. */
    Story takenOn(int daysAgo, String decision, String worker) {
        return does(
                        daysAgo,
                        "decide-referral",
                        "decision",
                        decision,
                        "decisionReason",
                        "The threshold is met: the worry is real and the family cannot meet it alone.",
                        "safetyTonight",
                        "Grandmother stays with the family tonight and has our number.")
                .does(daysAgo, "tell-referrer")
                .does(daysAgo, "allocate-worker", "allocatedWorker", worker)
                .does(daysAgo, "acknowledge-allocation");
    }

    Story assessed(int daysAgo, String outcome) {
        return does(daysAgo + 1, "write-assessment", "assessmentOutcome", outcome, "supportAgreed", supportFor(outcome))
                .does(daysAgo, "approve-assessment", "assessmentDecision", "approve");
    }

    private static String supportFor(String outcome) {
        return outcome.equals("no-further-action") ? "none" : outcome;
    }

    Story discussed(int daysAgo, String worker) {
        return does(
                        daysAgo,
                        "hold-strategy-discussion",
                        "section47Decision",
                        "section-47",
                        "enquiryWorker",
                        worker,
                        "firstReviewDate",
                        calendar.workingDays(day(daysAgo), 3))
                .does(daysAgo, "begin-enquiry")
                .does(daysAgo, "circulate-strategy-record")
                .does(daysAgo - 3, "review-strategy-actions");
    }

    Story enquired(int daysAgo, String outcome) {
        return does(daysAgo + 1, "record-enquiry", "enquiryOutcome", outcome, "supportAgreed", "child-in-need")
                .does(daysAgo, "approve-enquiry", "enquiryDecision", "approve");
    }

    Story conferenceArranged(int daysAgo, int heldDaysAgo) {
        return does(daysAgo, "request-conference")
                .does(
                        daysAgo,
                        "arrange-conference",
                        "conferenceDate",
                        day(heldDaysAgo),
                        "conferenceTime",
                        "10:00",
                        "conferenceChair",
                        "cora.roundtable");
    }

    Story conferenceHeld(int daysAgo, String worker, String category) {
        return does(daysAgo + 4, "write-conference-report")
                .does(daysAgo + 4, "approve-conference-report", "reportDecision", "approve")
                .does(daysAgo + 3, "share-conference-report")
                .does(
                        daysAgo,
                        "hold-conference",
                        "conferenceDecision",
                        "plan",
                        "categoryOfAbuse",
                        category,
                        "leadSocialWorker",
                        worker)
                .does(daysAgo - 1, "send-decision-letter")
                .does(daysAgo - 8, "circulate-minutes");
    }

    Story visited(int... daysAgo) {
        for (int ago : daysAgo)
            does(ago, "record-visit", "childSeen", "yes", "seenBy", "social-worker", "childSeenAlone", "yes");
        return this;
    }

    Story coreGroups(int... daysAgo) {
        for (int ago : daysAgo) does(ago, "hold-core-group");
        return this;
    }

    /** The working day so many working days before today; negative counts forward. */
    LocalDate day(int daysAgo) {
        return calendar.workingDays(
                calendar.isWorkingDay(today) ? today : calendar.previousWorkingDay(today), -daysAgo);
    }

    private Story step(int daysAgo, String activityId, Map<String, Object> told) {
        LocalDate day = day(daysAgo);
        last = last != null && last.toLocalDate().equals(day)
                ? last.plusMinutes(12)
                : day.atTime(9, 30).plusMinutes(Math.floorMod(family.hashCode(), 150));
        steps.add(new Step(this, last.atZone(WorkingCalendar.LONDON).toInstant(), activityId, told));
        return this;
    }

    private static Map<String, Object> told(Object... pairs) {
        Map<String, Object> told = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) told.put((String) pairs[i], pairs[i + 1]);
        return told;
    }
}
