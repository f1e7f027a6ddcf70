package org.waymark.demonstration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.waymark.access.DemonstrationStaff;

/**
 * Staffs and fills the demonstration at its first start: after the procedure is in force, before the first page is served
 * and before the engine runs jobs by itself, since the clock stands in the past meanwhile.
 */
@Component
@ConditionalOnProperty("waymark.demonstration")
class DemonstrationStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationStart.class);
    private static final int BEFORE_ANYTHING_ELSE_STARTS = Integer.MIN_VALUE + 1000;

    private final DemonstrationStaff staff;
    private final DemonstrationRota rota;
    private final DemonstrationDirectory directory;
    private final DemonstrationAbsences absences;
    private final DemonstrationCases cases;
    private final DemonstrationFiles files;
    private final DemonstrationNotes notes;
    private final DemonstrationPapers papers;
    private final DemonstrationFamilies families;
    private boolean running;

    DemonstrationStart(
            DemonstrationStaff staff,
            DemonstrationRota rota,
            DemonstrationDirectory directory,
            DemonstrationAbsences absences,
            DemonstrationCases cases,
            DemonstrationFiles files,
            DemonstrationNotes notes,
            DemonstrationPapers papers,
            DemonstrationFamilies families) {
        this.staff = staff;
        this.rota = rota;
        this.directory = directory;
        this.absences = absences;
        this.cases = cases;
        this.files = files;
        this.notes = notes;
        this.papers = papers;
        this.families = families;
    }

    @Override
    public void start() {
        if (staff.takeOnWhereNobodyWorks()) LOG.info("Making the demonstration authority. This happens once.");
        rota.makeWhereThereIsNone();
        directory.makeWhereThereIsNone();
        absences.makeWhereThereAreNone();
        cases.makeWhereThereAreNone();
        families.makeWhereThereAreNone();
        files.writeWhereNobodyHas();
        notes.makeWhereThereAreNone();
        papers.fileWhereThereAreNone();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_ANYTHING_ELSE_STARTS;
    }
}
