package org.waymark.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Viewer;
import org.waymark.audit.Trail;
import org.waymark.casefile.ChronologyBook;
import org.waymark.casefile.ChronologyEntries;
import org.waymark.casefile.ChronologyEntry;
import org.waymark.casefile.ChronologyRemark.Kind;
import org.waymark.casefile.Episode;
import org.waymark.casefile.Episodes;
import org.waymark.casefile.RoughDate;
import org.waymark.child.Children;
import org.waymark.form.Form;
import org.waymark.form.FormContext;
import org.waymark.form.FormError;
import org.waymark.form.FormResult;
import org.waymark.form.Forms;
import org.waymark.worklist.Submission;

/** What people add to a chronology: events of their own, what an event meant for the child, and whether it counts. */
@Service
@Transactional
public class ChronologyWriting {

    private static final String NOT_A_DATE =
            "Write when it was: a day, a month, a season or a year, like 14 March 2019,"
                    + " March 2019, spring 2019 or 2019. There is no such day as 31 February.";

    private final ChronologyReader reader;
    private final ChronologyBook book;
    private final ChronologyEntries entries;
    private final Episodes episodes;
    private final Children children;
    private final FamilyCases families;
    private final CaseDoor door;
    private final CaseLine line;
    private final ProductForms productForms;
    private final Forms forms;
    private final Trail trail;
    private final Clock clock;

    ChronologyWriting(
            ChronologyReader reader,
            ChronologyBook book,
            ChronologyEntries entries,
            Episodes episodes,
            Children children,
            FamilyCases families,
            CaseDoor door,
            CaseLine line,
            ProductForms productForms,
            Forms forms,
            Trail trail,
            Clock clock) {
        this.reader = reader;
        this.book = book;
        this.entries = entries;
        this.episodes = episodes;
        this.children = children;
        this.families = families;
        this.door = door;
        this.line = line;
        this.productForms = productForms;
        this.forms = forms;
        this.trail = trail;
        this.clock = clock;
    }

    /** The page on which an event is entered, or one amended by the number under which it was entered; null for a new one. */
    @Transactional(readOnly = true)
    public Writing entry(Long episodeId, Long entryId, Viewer viewer) {
        Episode here = episode(episodeId);
        line.requireMayRecord(viewer, here);
        String path = "/case/" + episodeId + "/chronology/" + (entryId == null ? "new" : "entry/" + entryId);
        Map<String, Object> known = new LinkedHashMap<>();
        known.put("children", List.of(episodeId.toString()));
        ChronologyEntry before = entryId == null ? null : standing(episodeId, entryId);
        if (before != null) {
            known.put("happenedWhen", before.when().words());
            known.put("happened", before.happened());
            if (before.knownFrom() != null) known.put("knownFrom", before.knownFrom());
        }
        Form form = productForms.of(entryId == null ? "chronology-entry" : "chronology-amendment");
        return new Writing(
                path,
                entryId == null ? "Enter a significant event" : "Amend a significant event",
                name(here),
                entryId == null
                        ? "For what the file does not know by itself, such as earlier moves and older history."
                        : "Both texts are kept.",
                "/case/" + episodeId + "/chronology",
                form,
                families.choice(here, viewer),
                forms.asTyped(form, known, Map.of()),
                before == null ? 0 : before.id());
    }

    /** Enters or amends an event; nothing is kept where anything is wrong with it. */
    public Submission enter(Long episodeId, Long entryId, Viewer viewer, Map<String, List<String>> typed) {
        Writing writing = entry(episodeId, entryId, viewer);
        FormResult read = forms.read(writing.form(), typed, writing.context());
        List<FormError> errors = new ArrayList<>(read.errors());
        Map<String, Object> said = read.shared();
        Optional<RoughDate> when =
                Optional.ofNullable(said.get("happenedWhen")).flatMap(words -> RoughDate.of(words.toString()));
        LocalDate today = SayDate.london(clock.instant()).toLocalDate();
        if (said.get("happenedWhen") != null && when.isEmpty()) errors.add(new FormError("happenedWhen", NOT_A_DATE));
        if (when.isPresent() && when.get().first().isAfter(today))
            errors.add(
                    new FormError("happenedWhen", "What is to come stands in no chronology. Write a day in the past."));
        if (Writing.seenBy(typed) < writing.seen())
            errors.add(new FormError(
                    "happened",
                    "Somebody has amended this event since you opened it: “"
                            + standing(episodeId, entryId).happened()
                            + "”. Save again to put yours in its place; all are kept."));
        if (!errors.isEmpty()) return writing.refused(read, errors);
        String by = viewer.username();
        String happened = said.get("happened").toString();
        String knownFrom = (String) said.get("knownFrom");
        ChronologyEntry kept = entryId == null
                ? book.enter(when.orElseThrow(), happened, knownFrom, chosen(said), by)
                : book.amend(writing.seen(), when.orElseThrow(), happened, knownFrom, by);
        if (said.get("meaning") != null)
            book.remark(
                    episodeId,
                    "entry:" + kept.rootId(),
                    Kind.MEANING,
                    said.get("meaning").toString(),
                    by);
        Collection<Long> about = entryId == null ? chosen(said) : List.of(episodeId);
        about.forEach(id -> trail.add(
                by,
                entryId == null ? "chronology-entered" : "chronology-amended",
                "chronology-entry",
                kept.id().toString(),
                id,
                null));
        return writing.accepted(read, kept.id());
    }

    /** The page on which it is said what a line meant for the child, and whether it counts. */
    @Transactional(readOnly = true)
    public Writing remark(Long episodeId, String key, Viewer viewer) {
        Episode here = episode(episodeId);
        line.requireTheirs(viewer, here);
        ChronologyLine found = line(here, key);
        ChronologyLine.ForChild own = found.children().get(0);
        Map<String, Object> known = new LinkedHashMap<>();
        if (own.meaning() != null) known.put("meaning", own.meaning());
        known.put("standing", own.isAside() ? "no" : "yes");
        Form form = productForms.of("chronology-line");
        return new Writing(
                "/case/" + episodeId + "/chronology/line?key=" + URLEncoder.encode(key, StandardCharsets.UTF_8),
                "What it meant for the child",
                name(here),
                found.when().words() + ": " + found.what()
                        + (own.isAside() ? " Set aside: " + own.setAside() + " (" + own.setAsideBy() + ")" : ""),
                "/case/" + episodeId + "/chronology",
                form,
                new FormContext(
                        List.of(), Map.of(), Map.of(), Map.of(), clock.instant().atZone(SayDate.LONDON)),
                forms.asTyped(form, known, Map.of()),
                own.lastRemark());
    }

    /** Keeps what was said of a line; a second writer is shown what the first wrote. */
    public Submission remark(Long episodeId, String key, Viewer viewer, Map<String, List<String>> typed) {
        Writing writing = remark(episodeId, key, viewer);
        ChronologyLine.ForChild own = line(episode(episodeId), key).children().get(0);
        FormResult read = forms.read(writing.form(), typed, writing.context());
        List<FormError> errors = new ArrayList<>(read.errors());
        String meaning = (String) read.shared().get("meaning");
        String reason = (String) read.shared().get("reason");
        boolean counts = !"no".equals(read.shared().get("standing"));
        if (Writing.seenBy(typed) < own.lastRemark())
            errors.add(new FormError(
                    "meaning",
                    "Somebody has written on this line since you opened it"
                            + (own.meaning() == null ? "." : ": “" + own.meaning() + "” (" + own.meaningBy() + ").")
                            + " Save again to put yours in its place; both are kept."));
        if (counts == own.isAside() && reason == null)
            errors.add(new FormError(
                    "reason",
                    counts ? "Say why it is significant after all." : "Say why it is not significant for this child."));
        if (!errors.isEmpty()) return writing.refused(read, errors);
        String by = viewer.username();
        long changed = 0;
        if (!Objects.equals(meaning, own.meaning()))
            changed = book.remark(episodeId, key, Kind.MEANING, meaning, by).id();
        if (counts == own.isAside())
            changed = book.remark(episodeId, key, counts ? Kind.BROUGHT_BACK : Kind.SET_ASIDE, reason, by)
                    .id();
        if (changed > 0) trail.add(by, "chronology-remarked", "chronology-line", key, episodeId, null);
        return writing.accepted(read, changed);
    }

    private ChronologyLine line(Episode here, String key) {
        return reader.of(Map.of(here, children.findById(here.childId()).orElseThrow())).stream()
                .filter(one -> one.children().get(0).key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NoSuchCase(
                        "This line does not stand in the chronology any more. Open the chronology again."));
    }

    private ChronologyEntry standing(Long episodeId, Long entryId) {
        return entries.standing(List.of(episodeId)).stream()
                .filter(entry -> entry.rootId().equals(entryId))
                .findFirst()
                .orElseThrow(() -> new NoSuchCase("There is no such entry in this chronology. Check the address."));
    }

    private Episode episode(Long episodeId) {
        return episodes.findById(episodeId).orElseThrow(() -> new NoSuchCase(episodeId));
    }

    private String name(Episode here) {
        return children.findById(here.childId()).orElseThrow().name();
    }

    /** The form offers only cases that the viewer may read. */
    private static List<Long> chosen(Map<String, Object> said) {
        return Stream.of(said.get("children"))
                .flatMap(value -> ((Collection<?>) value).stream())
                .map(value -> Long.valueOf(value.toString()))
                .toList();
    }
}
