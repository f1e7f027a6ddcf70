package org.waymark.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.casefile.CaseEvent;
import org.waymark.casefile.Episode;
import org.waymark.casefile.EpisodeStatus;
import org.waymark.child.Child;

/** The header of a case: who, how old, and the tags that everybody must see at once. */
@Component
class CaseHeaders {

    private final CasePeopleReader people;
    private final HazardsToStaff hazards;

    CaseHeaders(CasePeopleReader people, HazardsToStaff hazards) {
        this.people = people;
        this.hazards = hazards;
    }

    /** The header from what is on file. */
    CaseHeader of(CaseMaterial file, List<CaseHeader.Alarm> alarms) {
        Episode episode = file.episode();
        Child child = file.child();
        return new CaseHeader(
                episode.id(),
                child.id(),
                child.name(),
                people.born(child),
                nhsNumber(child.nhsNumber()),
                tags(file),
                alarms.size() > 5 ? alarms.subList(0, 5) : alarms,
                hazards.of(child.personId()),
                episode.isOpen(),
                child.restricted());
    }

    private static List<CaseHeader.Tag> tags(CaseMaterial file) {
        Episode episode = file.episode();
        Child child = file.child();
        List<CaseHeader.Tag> tags = new ArrayList<>();
        tags.add(new CaseHeader.Tag(status(file), colour(episode.status())));
        if (child.restricted()) tags.add(new CaseHeader.Tag("Restricted", "govuk-tag--magenta"));
        if (child.dateOfBirth() == null && child.expectedDateOfBirth() != null)
            tags.add(new CaseHeader.Tag("Unborn", "govuk-tag--purple"));
        if (hasPlan(file.events()))
            tags.add(new CaseHeader.Tag("Child protection plan" + category(file), "govuk-tag--purple"));
        if (episode.status() == EpisodeStatus.OPEN && episode.leadWorker() == null)
            tags.add(new CaseHeader.Tag("No social worker", "govuk-tag--red"));
        return tags;
    }

    /** A contact stays one until its last duty is done, decided or not. */
    private static String status(CaseMaterial file) {
        boolean decided = file.episode().status() == EpisodeStatus.CONTACT && file.text("decision") != null;
        return decided
                ? "Contact: " + Words.of("decision", file.text("decision"))
                : Words.of("status", file.episode().status().name());
    }

    private static String colour(EpisodeStatus status) {
        return switch (status) {
            case CONTACT -> "govuk-tag--yellow";
            case OPEN -> "govuk-tag--blue";
            default -> "govuk-tag--grey";
        };
    }

    /** A plan runs when the last plan event on file is a start. */
    private static boolean hasPlan(List<CaseEvent> events) {
        boolean running = false;
        for (CaseEvent event : events) {
            if (event.eventType().equals("plan-started")) running = true;
            if (Set.of("plan-ended", "case-closed").contains(event.eventType())) running = false;
        }
        return running;
    }

    private static String category(CaseMaterial file) {
        String latest = file.text("latestCategoryOfAbuse");
        String code = latest != null ? latest : file.text("initialCategoryOfAbuse");
        return code == null ? "" : ": " + Words.of("category", code).toLowerCase(Locale.UK);
    }

    /** In three groups, as it is read out: 943 476 5919. */
    static String nhsNumber(String digits) {
        String plain = digits == null ? "" : digits.replaceAll("\\s", "");
        if (plain.length() != 10) return plain;
        return plain.substring(0, 3) + " " + plain.substring(3, 6) + " " + plain.substring(6);
    }
}
