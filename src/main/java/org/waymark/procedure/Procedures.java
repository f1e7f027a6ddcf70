package org.waymark.procedure;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Refused;
import org.waymark.access.Role;
import org.waymark.access.Viewer;
import org.waymark.audit.Trail;
import org.waymark.procedure.conformance.Finding;
import org.waymark.procedure.conformance.ProcedureFiles;

/** The versions of the procedure, and what a process owner may do with them. */
@Service
public class Procedures {

    private final ProcedureVersions versions;
    private final ProcedureFileStore store;
    private final PuttingInForce putting;
    private final ProcedureDeployer deployer;
    private final ShippedProcedure shipped;
    private final Trail trail;
    private final Clock clock;

    Procedures(
            ProcedureVersions versions,
            ProcedureFileStore store,
            PuttingInForce putting,
            ProcedureDeployer deployer,
            ShippedProcedure shipped,
            Trail trail,
            Clock clock) {
        this.versions = versions;
        this.store = store;
        this.putting = putting;
        this.deployer = deployer;
        this.shipped = shipped;
        this.trail = trail;
        this.clock = clock;
    }

    /** A version, and what runs on it. */
    public record Standing(ProcedureVersion version, long processes, long cases) {}

    /** Every version, newest first. */
    @Transactional(readOnly = true)
    public List<Standing> all() {
        return versions.findAllByOrderByNumberDesc().stream()
                .map(this::standing)
                .toList();
    }

    /**
     * One version.
     *
     * @throws NoSuchVersion when there is none of that number
     */
    @Transactional(readOnly = true)
    public Standing one(int number) {
        return standing(version(number));
    }

    /** The version under which new steps begin. */
    @Transactional(readOnly = true)
    public ProcedureVersion inForce() {
        return putting.inForce().orElseThrow();
    }

    /** The files of a version. */
    @Transactional(readOnly = true)
    public ProcedureFiles files(int number) {
        return store.read(version(number).id());
    }

    /** The files under which new steps begin, by path, for those who only read them. */
    @Transactional(readOnly = true)
    public Map<String, String> textsInForce() {
        ProcedureFiles files = store.read(inForce().id());
        Map<String, String> texts = new TreeMap<>();
        files.paths().forEach(path -> texts.put(path, files.text(path)));
        return texts;
    }

    /** A version as a zip file. */
    @Transactional(readOnly = true)
    public byte[] archive(int number) {
        return ProcedureArchive.pack(files(number));
    }

    /** What the checks find in a version, held against the procedure shipped with this build of the product. */
    @Transactional(readOnly = true)
    public List<Finding> findings(int number) {
        return putting.findings(files(number), shipped.files());
    }

    /**
     * Keeps an uploaded zip file as a draft. Nothing runs on it.
     *
     * @return the number of the draft
     * @throws ArchiveRefused when the file is not the zip file of a procedure
     */
    @Transactional
    public int upload(byte[] archive, Viewer by) {
        requireOwner(by);
        return keep(ProcedureArchive.unpack(archive), by);
    }

    /** Makes a new draft with the files of a version. */
    @Transactional
    public int again(int number, Viewer by) {
        requireOwner(by);
        return keep(files(number), by);
    }

    private int keep(ProcedureFiles files, Viewer by) {
        store.lock();
        int number =
                putting.draft(ProcedureVersion.AUTHORITY, files, by.username()).number();
        tell(by, "procedure-uploaded", number, "A draft of the procedure was made.");
        return number;
    }

    /**
     * Publishes a draft.
     *
     * @param from when it comes into force; null or past for at once
     * @throws ProcedureRefused when a check finds an error, or the version is no draft
     */
    @Transactional
    public void publish(int number, String reason, Instant from, Viewer by) {
        requireOwner(by);
        store.lock();
        ProcedureVersion version = version(number);
        if (version.state() != VersionState.DRAFT) {
            throw new ProcedureRefused("Version " + number + " is not a draft, so it cannot be published.");
        }
        ProcedureFiles files = store.read(version.id());
        List<Finding> errors = putting.errors(files, shipped.files());
        if (!errors.isEmpty()) {
            throw new ProcedureRefused("Version " + number + " of the procedure", errors);
        }
        String baseline = shipped.files().hash();
        if (from == null || !from.isAfter(clock.instant())) {
            putting.now(version, files, by.username(), reason, baseline);
        } else {
            version.schedule(from, by.username(), reason, baseline);
        }
        tell(by, "procedure-published", number, "Version " + number + " of the procedure was published.");
    }

    /**
     * Takes a version back. Of the one in force, the earlier one's files are put in force again, as a new version; a draft
     * or a scheduled one is discarded.
     *
     * @throws ProcedureRefused when there is no earlier version, or it no longer passes the checks
     */
    @Transactional
    public void withdraw(int number, String reason, Viewer by) {
        requireOwner(by);
        store.lock();
        ProcedureVersion version = version(number);
        switch (version.state()) {
            case DRAFT, SCHEDULED -> version.withdrawn(by.username(), reason, clock.instant());
            case IN_FORCE -> goBack(version, reason, by);
            default -> throw new ProcedureRefused("Version " + number + " is not in force, so it cannot be withdrawn.");
        }
        tell(by, "procedure-withdrawn", number, "Version " + number + " of the procedure was withdrawn.");
    }

    private void goBack(ProcedureVersion version, String reason, Viewer by) {
        int before = version.restores() == null ? version.number() : version.restores();
        ProcedureVersion earlier = versions.findByStateOrderByInForceFrom(VersionState.SUPERSEDED.code()).stream()
                .filter(one -> one.number() < before && !one.contentHash().equals(version.contentHash()))
                .max(Comparator.comparing(ProcedureVersion::number))
                .orElseThrow(() -> new ProcedureRefused(
                        "There is no earlier version to go back to. Publish another version instead."));
        ProcedureFiles files = store.read(earlier.id());
        List<Finding> errors = putting.errors(files, putting.baselineOf(earlier));
        if (!errors.isEmpty()) {
            throw new ProcedureRefused("Version " + earlier.number() + " of the procedure", errors);
        }
        version.withdrawn(by.username(), reason, clock.instant());
        versions.saveAndFlush(version);
        ProcedureVersion restored = putting.draft(earlier.source(), files, by.username());
        restored.restoring(earlier.number());
        String why = "Version " + version.number() + " was withdrawn; this is version " + earlier.number() + " again";
        putting.now(restored, files, by.username(), why, earlier.baselineHash());
    }

    private Standing standing(ProcedureVersion version) {
        return new Standing(
                version, deployer.running(version.deploymentId()), deployer.runningCases(version.deploymentId()));
    }

    private ProcedureVersion version(int number) {
        return versions.findByNumber(number).orElseThrow(() -> new NoSuchVersion(number));
    }

    private void tell(Viewer by, String action, int number, String detail) {
        trail.add(by.username(), action, "procedure", String.valueOf(number), null, detail);
    }

    private static void requireOwner(Viewer by) {
        if (!by.has(Role.PROCESS_OWNER)) {
            throw new Refused("Only a process owner may change the procedure.");
        }
    }
}
