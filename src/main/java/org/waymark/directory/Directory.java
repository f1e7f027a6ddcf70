package org.waymark.directory;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Refused;
import org.waymark.access.Role;
import org.waymark.access.Viewer;
import org.waymark.audit.Trail;
import org.waymark.directory.DirectoryEntry.Details;

/**
 * The professionals and agencies with whom the authority works. Everybody who works on cases adds, corrects, confirms and
 * reports; the conference administrator ends what is no longer so.
 */
@Service
@Transactional
public class Directory {

    /** After so many months without confirmation an entry is marked. */
    public static final int MONTHS = 12;

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final DirectoryEntries entries;
    private final DirectoryReports reports;
    private final Trail trail;
    private final Clock clock;

    Directory(DirectoryEntries entries, DirectoryReports reports, Trail trail, Clock clock) {
        this.entries = entries;
        this.reports = reports;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * The entries of which every word typed is part, by agency and name.
     *
     * @param ended whether those that have ended are wanted too
     */
    @Transactional(readOnly = true)
    public List<DirectoryEntry> find(String typed, boolean ended) {
        List<String> words = Arrays.stream(typed.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return (ended
                        ? entries.findAllByOrderByAgencyAscNameAscId()
                        : entries.findByEndedOnIsNullOrderByAgencyAscNameAscId())
                .stream()
                        .filter(entry -> words.stream().allMatch(text(entry)::contains))
                        .toList();
    }

    private static String text(DirectoryEntry entry) {
        Details all = entry.details();
        return String.join(
                        " ",
                        all.kind(),
                        all.agency(),
                        all.name(),
                        all.role(),
                        all.telephone(),
                        all.telephone().replace(" ", ""),
                        all.email(),
                        all.address(),
                        all.area())
                .toLowerCase(Locale.ROOT);
    }

    /**
     * One entry.
     *
     * @throws Refused with a sentence when there is none of this number
     */
    @Transactional(readOnly = true)
    public DirectoryEntry entry(Long id) {
        return entries.findById(id).orElseThrow(() -> new Refused("There is no such entry. Search for it again."));
    }

    public DirectoryEntry add(Details details, Viewer viewer) {
        requireWorking(viewer);
        DirectoryEntry entry = entries.save(new DirectoryEntry(details, today(), viewer.username()));
        told("directory-added", entry, viewer);
        return entry;
    }

    /**
     * Corrects an entry, which confirms it.
     *
     * @param version the one that was shown
     * @throws ChangedSince when it is another one by now
     */
    public void change(Long id, int version, Details details, Viewer viewer) {
        requireWorking(viewer);
        DirectoryEntry entry = entry(id);
        if (entry.version() != version) throw new ChangedSince();
        entry.change(details, today(), viewer.username());
        settle(entry, viewer);
        told("directory-changed", entry, viewer);
    }

    /** It is still right, today. */
    public void confirm(Long id, Viewer viewer) {
        requireWorking(viewer);
        DirectoryEntry entry = entry(id);
        entry.confirm(today(), viewer.username());
        settle(entry, viewer);
        told("directory-confirmed", entry, viewer);
    }

    /** It is out of date; the conference administrator sees what is wrong with it. */
    public void report(Long id, String wrong, Viewer viewer) {
        requireWorking(viewer);
        DirectoryEntry entry = entry(id);
        reports.save(new DirectoryReport(entry.id(), wrong, viewer.username(), now()));
        told("directory-reported", entry, viewer);
    }

    /**
     * It is no longer in use; it stays to be read.
     *
     * @throws Refused when the viewer is no conference administrator
     */
    public void end(Long id, String because, Viewer viewer) {
        if (!mayEnd(viewer))
            throw new Refused(
                    "A conference administrator ends entries of the directory. Report it as out of date instead.");
        DirectoryEntry entry = entry(id);
        entry.end(today(), viewer.username(), because);
        settle(entry, viewer);
        told("directory-ended", entry, viewer);
    }

    /** Sets back when an entry was last confirmed: for what is taken over from an older list. */
    public void confirmedLongAgo(Long id, LocalDate on) {
        DirectoryEntry entry = entry(id);
        entry.confirm(on, entry.confirmedBy());
    }

    public boolean mayEnd(Viewer viewer) {
        return viewer.has(Role.CONFERENCE_ADMINISTRATOR);
    }

    /** What was reported and is neither confirmed nor ended, by the entry's number, the oldest report first. */
    @Transactional(readOnly = true)
    public Map<Long, List<DirectoryReport>> reported() {
        return reports.findBySettledAtIsNullOrderByReportedAt().stream()
                .collect(Collectors.groupingBy(DirectoryReport::entryId));
    }

    /** Whether nobody has confirmed the entry for {@value #MONTHS} months. */
    public boolean unconfirmed(DirectoryEntry entry) {
        return !entry.ended() && entry.confirmedOn().plusMonths(MONTHS).isBefore(today());
    }

    private void settle(DirectoryEntry entry, Viewer viewer) {
        reports.findByEntryIdAndSettledAtIsNull(entry.id()).forEach(each -> each.settle(viewer.username(), now()));
    }

    private void told(String action, DirectoryEntry entry, Viewer viewer) {
        trail.add(viewer.username(), action, "directory-entry", entry.id().toString(), null, null);
    }

    private static void requireWorking(Viewer viewer) {
        if (Role.working().stream().noneMatch(viewer::has))
            throw new Refused("The directory is kept by those who work on cases. Ask one of them.");
    }

    private Instant now() {
        return clock.instant();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now(), LONDON);
    }
}
