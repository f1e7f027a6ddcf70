package org.waymark.journey;

import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.Jobs;
import org.waymark.TestClock;
import org.waymark.access.DemonstrationStaff;
import org.waymark.access.Workers;
import org.waymark.allocation.Allocation;
import org.waymark.allocation.Allocations;
import org.waymark.allocation.CaseUnallocated;
import org.waymark.casefile.CaseRecords;
import org.waymark.casefile.Episodes;
import org.waymark.casefile.RecordChildren;
import org.waymark.child.Children;
import org.waymark.deadline.Deadlines;
import org.waymark.desk.Corrections;
import org.waymark.escalation.Breaches;
import org.waymark.form.Forms;
import org.waymark.referral.Contacts;
import org.waymark.worklist.AdvanceDelays;
import org.waymark.worklist.AnytimeRecords;
import org.waymark.worklist.Tasks;
import org.waymark.worklist.WorkItems;

/** Begins case histories; holds the services through which they are told. */
@Component
public class Stories {

    final Contacts contacts;
    final AnytimeRecords anytime;
    final AdvanceDelays delays;
    final Tasks tasks;
    final WorkItems items;
    final Forms forms;
    final Episodes episodes;
    final Children children;
    final CaseRecords records;
    final RecordChildren parts;
    final Corrections corrections;
    final Deadlines deadlines;
    final Breaches breaches;
    final Workers workers;
    final Jobs jobs;
    final TestClock clock;
    final ProcessEngine engine;
    private final DemonstrationStaff staff;
    private final Allocations allocations;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Stories(
            Contacts contacts,
            AnytimeRecords anytime,
            AdvanceDelays delays,
            Tasks tasks,
            WorkItems items,
            Forms forms,
            Episodes episodes,
            Children children,
            CaseRecords records,
            RecordChildren parts,
            Corrections corrections,
            Deadlines deadlines,
            Breaches breaches,
            Workers workers,
            Jobs jobs,
            TestClock clock,
            ProcessEngine engine,
            DemonstrationStaff staff,
            Allocations allocations,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.contacts = contacts;
        this.anytime = anytime;
        this.delays = delays;
        this.tasks = tasks;
        this.items = items;
        this.forms = forms;
        this.episodes = episodes;
        this.children = children;
        this.records = records;
        this.parts = parts;
        this.corrections = corrections;
        this.deadlines = deadlines;
        this.breaches = breaches;
        this.workers = workers;
        this.jobs = jobs;
        this.clock = clock;
        this.engine = engine;
        this.staff = staff;
        this.allocations = allocations;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A story of its own, with children that no other test knows. */
    public CaseStory begin() {
        staff.takeOnWhereNobodyWorks();
        return new CaseStory(this);
    }

    /** Ends the allocation of this case alone, as when its worker has left. */
    void losesWorker(Long episodeId) {
        transaction.executeWithoutResult(status -> {
            Allocation held = allocations
                    .findFirstByEpisodeIdAndEndedAtIsNullOrderByIdDesc(episodeId)
                    .orElseThrow();
            allocations.end(held.id(), clock.instant(), "left");
            events.publishEvent(new CaseUnallocated(episodeId, held.worker(), "left"));
        });
    }
}
