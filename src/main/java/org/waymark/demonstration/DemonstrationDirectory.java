package org.waymark.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Viewer;
import org.waymark.access.Workers;
import org.waymark.deadline.WorkingCalendar;
import org.waymark.directory.Directory;
import org.waymark.directory.DirectoryEntry;
import org.waymark.directory.DirectoryEntry.Details;

/** The invented agencies with whom the demonstration's authority works; one entry is old, one is reported. */
@Component
class DemonstrationDirectory {

    private static final Details[] ENTRIES = {
        entry(
                "police",
                "Wexcombe Constabulary",
                "Constance Truncheon",
                "Detective sergeant, child protection",
                "01632 960101",
                "c.truncheon@wexcombe.police.uk.example",
                "Harbour"),
        entry(
                "police",
                "Wexcombe Constabulary",
                "",
                "Referral unit",
                "01632 960100",
                "referrals@wexcombe.police.uk.example",
                "The whole authority"),
        entry(
                "health",
                "Seashell Community Health",
                "Nora Stethoscope",
                "Named nurse for safeguarding",
                "01632 960110",
                "nora@seashell.nhs.uk.example",
                "The whole authority"),
        entry(
                "health",
                "Seashell Community Health",
                "Hetty Weighscale",
                "Health visitor",
                "01632 960111",
                "hetty@seashell.nhs.uk.example",
                "Harbour"),
        entry(
                "health",
                "Lighthouse Surgery",
                "Dr Basil Tonguedepressor",
                "General practitioner",
                "01632 960112",
                "",
                "Hillside"),
        entry(
                "education",
                "Starfish Primary School",
                "Winifred Chalkboard",
                "Designated safeguarding lead",
                "01632 960120",
                "office@starfish.sch.uk.example",
                "Harbour"),
        entry(
                "education",
                "Pebble Nursery",
                "Polly Playdough",
                "Manager",
                "01632 960121",
                "polly@pebble-nursery.example",
                "Hillside"),
        entry(
                "housing",
                "Wexcombe Homes",
                "Terence Keyfob",
                "Housing officer",
                "01632 960130",
                "t.keyfob@wexcombe.gov.uk.example",
                "Hillside"),
        entry(
                "mental-health",
                "Calm Waters Service",
                "Serena Stillpond",
                "Substance misuse worker",
                "01632 960140",
                "serena@calmwaters.example",
                "The whole authority"),
        entry(
                "probation",
                "Wexcombe Probation",
                "Ruth Ledgerbook",
                "Probation officer",
                "01632 960150",
                "r.ledgerbook@wexcombe.gov.uk.example",
                "The whole authority"),
        entry(
                "voluntary",
                "The Umbrella Project",
                "Gail Weatherproof",
                "Domestic abuse advocate",
                "01632 960160",
                "",
                "The whole authority"),
        entry(
                "legal",
                "Quillpen and Partners",
                "Justin Wigstand",
                "Solicitor for children",
                "01632 960170",
                "justin@quillpen.example",
                "The whole authority"),
    };

    private final Directory directory;
    private final Workers workers;
    private final Clock clock;

    DemonstrationDirectory(Directory directory, Workers workers, Clock clock) {
        this.directory = directory;
        this.workers = workers;
        this.clock = clock;
    }

    private static Details entry(
            String kind, String agency, String name, String role, String telephone, String email, String area) {
        return new Details(kind, agency, name, role, telephone, email, "", area);
    }

    @Transactional
    public void makeWhereThereIsNone() {
        if (!directory.find("", true).isEmpty()) return;
        Viewer administrator = Viewer.of(workers.findById("adam.inkwell").orElseThrow());
        DirectoryEntry last = null;
        for (Details details : ENTRIES) last = directory.add(details, administrator);
        LocalDate old = WorkingCalendar.dateOf(clock.instant()).minusMonths(Directory.MONTHS + 2L);
        directory.confirmedLongAgo(last.id(), old);
        directory.report(
                directory.find("Keyfob", false).get(0).id(),
                "He has moved to another team; nobody answers this number.",
                Viewer.of(workers.findById("priya.nightingale").orElseThrow()));
    }
}
