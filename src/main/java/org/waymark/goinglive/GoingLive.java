package org.waymark.goinglive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.access.Refused;
import org.waymark.access.Role;
import org.waymark.access.Viewer;
import org.waymark.desk.SayDate;

/** Bringing open cases in from another system: first a dry run, then all of them or none (practice 16). */
@Service
public class GoingLive implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(GoingLive.class);

    private static final int LONGEST_SOURCE = 100;

    private final Authority authority;
    private final FileReader reader;
    private final Runs runs;
    private final Loader loader;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ExecutorService background = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "going-live");
        thread.setDaemon(true);
        return thread;
    });

    GoingLive(
            Authority authority,
            FileReader reader,
            Runs runs,
            Loader loader,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.authority = authority;
        this.reader = reader;
        this.runs = runs;
        this.loader = loader;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** The file as a template: its columns and an example, which can be loaded as it is. */
    public String template(Sheet sheet, Viewer viewer) {
        requireAdministrator(viewer);
        return sheet.template(authority.anyTeam());
    }

    /**
     * Reads the files and keeps what was found; nothing is brought in.
     *
     * @param source what the authority calls the other system
     * @param confirmBy the London day until the end of which what is late already waits to be confirmed
     * @return the number of the run
     */
    public Long read(List<Upload> files, String source, LocalDate confirmBy, Viewer viewer) {
        requireAdministrator(viewer);
        if (source.isBlank() || source.strip().length() > LONGEST_SOURCE)
            throw new Refused("Say in at most 100 characters from which system the cases come.");
        if (confirmBy == null
                || confirmBy.isBefore(SayDate.london(clock.instant()).toLocalDate()))
            throw new Refused("Set a day from today on by which what was late is confirmed.");
        return runs.keep(source.strip(), confirmBy, viewer.username(), reader.read(files), files);
    }

    public Optional<Run> run(Long id, Viewer viewer) {
        requireAdministrator(viewer);
        return runs.of(id);
    }

    /** The newest first. */
    public List<Run> newest(Viewer viewer) {
        requireAdministrator(viewer);
        return runs.newest();
    }

    /** What the reading found, errors first. */
    public List<Finding> findings(Long id, Viewer viewer) {
        requireAdministrator(viewer);
        return runs.findings(id);
    }

    /** Begins to load and returns at once; the run says how far it has come. */
    public void start(Long id, Viewer viewer) {
        claim(id, viewer);
        background.execute(() -> loadClaimed(id, viewer.username()));
    }

    /** Loads and returns when it is done. */
    public Run load(Long id, Viewer viewer) {
        claim(id, viewer);
        loadClaimed(id, viewer.username());
        return runs.of(id).orElseThrow();
    }

    private void claim(Long id, Viewer viewer) {
        requireAdministrator(viewer);
        if (!runs.claim(id, viewer.username()))
            throw new Refused("This load is going on, is done, or its files have errors. Look at its page.");
    }

    private void loadClaimed(Long id, String by) {
        try {
            transaction.executeWithoutResult(status -> {
                Run run = runs.of(id).orElseThrow();
                Reading reading = reader.read(runs.files(id));
                if (reading.findings().hasErrors()) throw new Outdated(reading.findings());
                loader.load(
                        new Loader.Load(id, run.source(), run.confirmBy(), by), reading, done -> runs.beat(id, done));
                runs.loaded(id, reading.cases().size());
            });
            LOG.info("Load {} has brought in its cases.", id);
        } catch (Outdated outdated) {
            runs.foundAgain(id, outdated.findings);
            runs.failed(
                    id,
                    "Since the files were read something has changed here: look at the errors and send the files again.");
        } catch (RuntimeException failed) {
            LOG.error("Load {} has failed; nothing was brought in.", id, failed);
            runs.failed(id, sentence(failed));
        }
    }

    private static String sentence(RuntimeException failed) {
        if (failed.getCause() instanceof DuplicateKeyException)
            return "Another load has brought in one of these cases meanwhile. Nothing was brought in by this one: read the files again.";
        return failed instanceof Loader.Failed
                ? failed.getMessage() + " The system's log says why; once that is mended, load again."
                : "It could not be finished, and nothing was brought in. The system's log says why; load again.";
    }

    /** What was right when the files were read is wrong now. */
    private static final class Outdated extends RuntimeException {

        private final transient Findings findings;

        Outdated(Findings findings) {
            super("The files no longer fit what is known here.");
            this.findings = findings;
        }
    }

    private static void requireAdministrator(Viewer viewer) {
        if (!viewer.has(Role.SYSTEM_ADMINISTRATOR))
            throw new Refused("Only a system administrator brings cases in from another system.");
    }

    @Override
    public void destroy() {
        background.shutdownNow();
    }
}
