package org.waymark.goinglive;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.allocation.CaseUnallocated;
import org.waymark.audit.Trail;
import org.waymark.casefile.CaseFile;
import org.waymark.casefile.Episode;
import org.waymark.casefile.EpisodeStatus;
import org.waymark.casefile.Episodes;
import org.waymark.child.Child;
import org.waymark.child.ChildFinder;
import org.waymark.child.Children;
import org.waymark.child.Families;
import org.waymark.child.Family;
import org.waymark.child.PeopleRegister;
import org.waymark.deadline.DeadlineRound;
import org.waymark.deadline.WorkingCalendar;
import org.waymark.form.Form;
import org.waymark.worklist.CaseEntry;
import org.waymark.worklist.Engine;

/**
 * Brings children and cases in, in one transaction: all of them or none, and none where the node dies on the way. What has been
 * written is let go of after each, so that the thousandth is as quick as the first: every query compares all that is held.
 */
@Component
class Loader {

    static final String SPINE = "child-protection";
    static final String FORM = SPINE + ".open-case";

    private static final int TELL_EVERY = 25;

    private final BroughtIn broughtIn;
    private final PeopleLoader people;
    private final Families families;
    private final Children children;
    private final ChildFinder finder;
    private final Episodes episodes;
    private final CaseFile caseFile;
    private final CaseEntry entry;
    private final Engine engine;
    private final DeadlineRound round;
    private final ApplicationEventPublisher events;
    private final EntityManager entities;
    private final Trail trail;
    private final Clock clock;

    Loader(
            BroughtIn broughtIn,
            PeopleLoader people,
            Families families,
            Children children,
            ChildFinder finder,
            Episodes episodes,
            CaseFile caseFile,
            CaseEntry entry,
            Engine engine,
            DeadlineRound round,
            ApplicationEventPublisher events,
            EntityManager entities,
            Trail trail,
            Clock clock) {
        this.broughtIn = broughtIn;
        this.people = people;
        this.families = families;
        this.children = children;
        this.finder = finder;
        this.episodes = episodes;
        this.caseFile = caseFile;
        this.entry = entry;
        this.engine = engine;
        this.round = round;
        this.events = events;
        this.entities = entities;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What one load is about.
     *
     * @param source what the authority calls the other system
     * @param confirmBy the London day until the end of which what was late waits to be confirmed
     */
    record Load(Long runId, String source, LocalDate confirmBy, String by) {}

    /** A case that could not be brought in; nothing was. */
    static class Failed extends RuntimeException {
        Failed(int row, RuntimeException cause) {
            super("The case in row " + row + " of cases.csv could not be brought in, and so nothing was.", cause);
        }
    }

    /** Brings everything in; {@code progress} hears how many cases are done. */
    @Transactional
    public void load(Load load, Reading reading, IntConsumer progress) {
        Instant now = clock.instant();
        Form form = engine.newestForm(SPINE, FORM);
        String version = engine.newestVersion(SPINE);
        Map<String, Long> familyIds = broughtIn.all(BroughtIn.FAMILY);
        Map<String, Long> childIds = broughtIn.all(BroughtIn.CHILD);
        Map<String, List<Long>> together = new HashMap<>();
        for (NewChild child : reading.children()) {
            Long childId = child(child, familyIds, load);
            childIds.put(child.number(), childId);
            if (child.family() != null)
                together.computeIfAbsent(child.family(), family -> new ArrayList<>())
                        .add(childId);
            letGo();
        }
        together.values().forEach(siblings -> {
            people.siblings(siblings, new PeopleRegister.By(load.by(), null));
            letGo();
        });
        for (NewPerson person : reading.people()) {
            people.bringIn(person, childIds, load);
            letGo();
        }
        int done = 0;
        for (OpenCase open : reading.cases()) {
            try {
                bringIn(open, childIds.get(open.childNumber()), form, version, load, now);
                round.tell();
            } catch (RuntimeException failed) {
                throw new Failed(open.row(), failed);
            }
            letGo();
            if (++done % TELL_EVERY == 0) progress.accept(done);
        }
    }

    private Long child(NewChild row, Map<String, Long> familyIds, Load load) {
        Child child = finder.same(row.firstName(), row.lastName(), row.born()).orElse(null);
        if (child == null) {
            child = children.save(new Child(family(row, familyIds, load), row.firstName(), row.lastName(), row.born()));
            child.know(
                    row.expected(),
                    row.sex(),
                    row.ethnicity(),
                    row.disability() == null ? null : row.disability().replaceAll("[\\s,;]+", ","),
                    row.nhsNumber(),
                    row.upn(),
                    row.address());
            people.home(child, row.address(), new PeopleRegister.By(load.by(), null));
        } else if (row.family() != null && !familyIds.containsKey(row.family())) {
            familyIds.put(row.family(), child.familyId());
            broughtIn.keep(BroughtIn.FAMILY, row.family(), child.familyId(), load.runId(), row.row());
        }
        broughtIn.keep(BroughtIn.CHILD, row.number(), child.id(), load.runId(), row.row());
        return child.id();
    }

    private Long family(NewChild row, Map<String, Long> familyIds, Load load) {
        Long known = row.family() == null ? null : familyIds.get(row.family());
        if (known != null) return known;
        Long id = families.save(new Family(row.lastName())).id();
        if (row.family() != null) {
            familyIds.put(row.family(), id);
            broughtIn.keep(BroughtIn.FAMILY, row.family(), id, load.runId(), row.row());
        }
        return id;
    }

    private void bringIn(OpenCase open, Long childId, Form form, String version, Load load, Instant now) {
        Instant received = ((ZonedDateTime) open.values().get("receivedAt")).toInstant();
        Episode episode = episodes.save(new Episode(childId, open.team(), received, EpisodeStatus.CONTACT)
                .broughtIn(load.source(), now, WorkingCalendar.endOf(load.confirmBy())));
        Long id = episode.id();
        broughtIn.keep(BroughtIn.CASE, open.number(), id, load.runId(), open.row());
        Map<String, Object> values = new LinkedHashMap<>(open.values());
        values.put("broughtInFrom", load.source());
        caseFile.record(new CaseFile.Entry(
                form,
                "Brought in from " + load.source(),
                "open-case",
                load.by(),
                Map.of(),
                Map.of(id, new CaseFile.Part(values, null, null)),
                version));
        episode.runsAs(entry.enter(id, Entry.of(open)));
        entities.flush();
        if (open.says("emergencyPower"))
            engine.send(
                    "emergency",
                    episode.processInstanceId(),
                    Map.of("emergencyPower", open.values().get("emergencyPower")));
        trail.add(load.by(), "case-brought-in", "going-live", load.runId().toString(), id, null);
        if (open.worker() == null && open.stage() != Stage.REFERRAL)
            events.publishEvent(new CaseUnallocated(id, null, "not named at going live"));
    }

    private void letGo() {
        entities.flush();
        entities.clear();
    }
}
