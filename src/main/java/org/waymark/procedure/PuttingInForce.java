package org.waymark.procedure;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.audit.Trail;
import org.waymark.procedure.conformance.Conformance;
import org.waymark.procedure.conformance.Finding;
import org.waymark.procedure.conformance.ProcedureFiles;

/** Puts versions in force: the only place that deploys. Whoever calls it holds the lock, in a transaction. */
@Component
class PuttingInForce {

    private static final Logger LOG = LoggerFactory.getLogger(PuttingInForce.class);

    private final ProcedureVersions versions;
    private final ProcedureFileStore store;
    private final ProcedureDeployer deployer;
    private final ShippedProcedure shipped;
    private final Conformance conformance;
    private final Trail trail;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PuttingInForce(
            ProcedureVersions versions,
            ProcedureFileStore store,
            ProcedureDeployer deployer,
            ShippedProcedure shipped,
            Conformance conformance,
            Trail trail,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.versions = versions;
        this.store = store;
        this.deployer = deployer;
        this.shipped = shipped;
        this.conformance = conformance;
        this.trail = trail;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    Optional<ProcedureVersion> inForce() {
        return versions.findFirstByStateOrderByNumberDesc(VersionState.IN_FORCE.code());
    }

    List<Finding> errors(ProcedureFiles files, ProcedureFiles baseline) {
        return findings(files, baseline).stream().filter(Finding::isError).toList();
    }

    /** Everything found, the calls from versions on which cases still run included. */
    List<Finding> findings(ProcedureFiles files, ProcedureFiles baseline) {
        return conformance.check(files, baseline, running());
    }

    /** Says of every version on which cases still run what this build of the product can no longer read. */
    void warnOfUnreadable() {
        running()
                .forEach((number, files) -> conformance
                        .unreadable(files)
                        .forEach(finding -> LOG.warn(
                                "Cases still run on version {} of the procedure, and this product cannot read it: {}",
                                number,
                                finding.inWords())));
    }

    private Map<Integer, ProcedureFiles> running() {
        Map<Integer, ProcedureFiles> running = new TreeMap<>();
        versions.findByDeploymentIdNotNull().stream()
                .filter(version -> deployer.running(version.deploymentId()) > 0)
                .forEach(version -> running.put(version.number(), store.read(version.id())));
        return running;
    }

    /** The baseline against which a version was published; the shipped one for a version not yet published. */
    ProcedureFiles baselineOf(ProcedureVersion version) {
        return Optional.ofNullable(version.baselineHash())
                .flatMap(hash -> versions.findFirstBySourceAndContentHashOrderByNumber(ProcedureVersion.SHIPPED, hash))
                .map(baseline -> store.read(baseline.id()))
                .orElseGet(shipped::files);
    }

    ProcedureVersion draft(String source, ProcedureFiles files, String by) {
        ProcedureVersion draft = versions.saveAndFlush(
                new ProcedureVersion(versions.highestNumber() + 1, source, files.hash(), by, clock.instant()));
        store.store(draft.id(), files);
        return draft;
    }

    /** Puts a version in force at once; the one before it is superseded. */
    void now(ProcedureVersion version, ProcedureFiles files, String by, String reason, String baselineHash) {
        Instant now = clock.instant();
        version.schedule(now, by, reason, baselineHash);
        deploy(version, files, now);
    }

    private void deploy(ProcedureVersion version, ProcedureFiles files, Instant now) {
        inForce().ifPresent(earlier -> earlier.superseded(now));
        version.deployed(deployer.deploy(version.number(), files), now);
        versions.saveAndFlush(version);
        trail.add(
                version.publishedBy(),
                "procedure-in-force",
                "procedure",
                String.valueOf(version.number()),
                null,
                "Version " + version.number() + " of the procedure is in force.");
    }

    /** Puts in force whatever is scheduled and due; asked every minute by every node, and at every start. */
    @Scheduled(
            fixedDelayString = "${waymark.procedure.look:PT1M}",
            initialDelayString = "${waymark.procedure.look:PT1M}")
    void whatIsDue() {
        Instant now = clock.instant();
        if (dueAt(now).isEmpty()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            store.lock();
            dueAt(now).forEach(version -> due(version, now));
        });
    }

    private List<ProcedureVersion> dueAt(Instant now) {
        return versions.findByStateOrderByInForceFrom(VersionState.SCHEDULED.code()).stream()
                .filter(version ->
                        version.problem() == null && !version.inForceFrom().isAfter(now))
                .toList();
    }

    private void due(ProcedureVersion version, Instant now) {
        ProcedureFiles files = store.read(version.id());
        List<Finding> errors = errors(files, baselineOf(version));
        if (errors.isEmpty()) {
            deploy(version, files, now);
            return;
        }
        ProcedureRefused refused = new ProcedureRefused("Version " + version.number() + " of the procedure", errors);
        version.failed(refused.getMessage());
        versions.saveAndFlush(version);
        LOG.error(refused.getMessage());
    }
}
