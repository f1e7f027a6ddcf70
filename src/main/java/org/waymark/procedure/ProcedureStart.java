package org.waymark.procedure;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.procedure.conformance.Finding;
import org.waymark.procedure.conformance.ProcedureFiles;

/**
 * At every start, before anybody is served: the shipped procedure is put in force where no authority has published its
 * own, a version whose date has come is put in force, and what is in force is checked again.
 */
@Component
class ProcedureStart implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ProcedureStart.class);

    private final ShippedProcedure shipped;
    private final ProcedureVersions versions;
    private final ProcedureFileStore store;
    private final PuttingInForce putting;
    private final TransactionTemplate transaction;

    ProcedureStart(
            ShippedProcedure shipped,
            ProcedureVersions versions,
            ProcedureFileStore store,
            PuttingInForce putting,
            PlatformTransactionManager transactions) {
        this.shipped = shipped;
        this.versions = versions;
        this.store = store;
        this.putting = putting;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        ProcedureFiles files = shipped.files();
        if (files.isEmpty()) {
            throw new ProcedureRefused("This build of the product contains no procedure: build it again with Maven.");
        }
        List<Finding> errors = putting.errors(files, files);
        if (!errors.isEmpty()) {
            throw new ProcedureRefused("The shipped procedure", errors);
        }
        transaction.executeWithoutResult(status -> {
            store.lock();
            takeIn(files);
        });
        putting.whatIsDue();
        checkInForce();
        putting.warnOfUnreadable();
    }

    private void takeIn(ProcedureFiles files) {
        String hash = files.hash();
        if (versions.findFirstBySourceAndContentHashOrderByNumber(ProcedureVersion.SHIPPED, hash)
                .isPresent()) {
            return;
        }
        ProcedureVersion inForce = putting.inForce().orElse(null);
        ProcedureVersion baseline = putting.draft(ProcedureVersion.SHIPPED, files, null);
        if (inForce == null || inForce.shipped()) {
            putting.now(baseline, files, null, "Shipped with the product", hash);
            LOG.info("Version {} of the procedure, shipped with the product, is in force.", baseline.number());
        } else {
            LOG.info(
                    "The product brought a new procedure, kept as version {}; version {} of the authority stays in force.",
                    baseline.number(),
                    inForce.number());
        }
    }

    /** The version in force is held against the baseline with which it was published, so that an upgrade stops nobody. */
    private void checkInForce() {
        ProcedureVersion inForce = putting.inForce().orElseThrow();
        ProcedureFiles files = store.read(inForce.id());
        if (files.hash().equals(shipped.files().hash())) {
            return;
        }
        ProcedureFiles baseline = putting.baselineOf(inForce);
        List<Finding> errors = putting.errors(files, baseline);
        if (!errors.isEmpty()) {
            throw new ProcedureRefused("Version " + inForce.number() + " of the procedure", errors);
        }
    }
}
