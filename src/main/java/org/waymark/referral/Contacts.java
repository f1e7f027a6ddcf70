package org.waymark.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Refused;
import org.waymark.access.Rights;
import org.waymark.access.Team;
import org.waymark.access.Teams;
import org.waymark.access.Viewer;
import org.waymark.audit.Trail;
import org.waymark.casefile.Attachment;
import org.waymark.casefile.CaseFile;
import org.waymark.casefile.CaseRecord;
import org.waymark.casefile.Episode;
import org.waymark.casefile.EpisodeStatus;
import org.waymark.casefile.Episodes;
import org.waymark.child.Child;
import org.waymark.child.ChildFinder;
import org.waymark.child.Children;
import org.waymark.child.Families;
import org.waymark.child.Family;
import org.waymark.child.PeopleRegister;
import org.waymark.form.Form;
import org.waymark.form.FormContext;
import org.waymark.form.FormField;
import org.waymark.form.FormResult;
import org.waymark.form.Forms;
import org.waymark.worklist.Attachments;
import org.waymark.worklist.Engine;
import org.waymark.worklist.FormContexts;
import org.waymark.worklist.ProcessVariables;
import org.waymark.worklist.Submission;

/**
 * Takes a contact about one or more children of a family. Each child gets an episode of its own; a child whose case is
 * open already gets the contact as new information on that case (practice 2).
 */
@Service
@Transactional
public class Contacts {

    static final String SPINE = "child-protection";
    private static final String CONTACT = SPINE + ".contact-received";
    private static final String TRANSFER_IN = SPINE + ".transfer-in";

    /** What the contact asks once and holds for every child of it; that the address is withheld goes with the address. */
    public static final List<String> SHARED_HOME =
            List.of("childAddress", "childAddressWithheld", "addressWithheldFrom");

    private final Engine engine;
    private final Forms forms;
    private final FormContexts contexts;
    private final CaseFile caseFile;
    private final Children children;
    private final Families families;
    private final ChildFinder finder;
    private final Episodes episodes;
    private final Teams teams;
    private final Attachments attachments;
    private final NamedAdults adults;
    private final KnownChildren known;
    private final Rights rights;
    private final Trail trail;

    Contacts(
            Engine engine,
            Forms forms,
            FormContexts contexts,
            CaseFile caseFile,
            Children children,
            Families families,
            ChildFinder finder,
            Episodes episodes,
            Teams teams,
            Attachments attachments,
            NamedAdults adults,
            KnownChildren known,
            Rights rights,
            Trail trail) {
        this.engine = engine;
        this.forms = forms;
        this.contexts = contexts;
        this.caseFile = caseFile;
        this.children = children;
        this.families = families;
        this.finder = finder;
        this.episodes = episodes;
        this.teams = teams;
        this.attachments = attachments;
        this.adults = adults;
        this.known = known;
        this.rights = rights;
        this.trail = trail;
    }

    /** A contact taken: the judged form, and one episode per child when it was accepted. */
    public record Taken(Submission submission, List<Long> episodeIds) {}

    /** The newest form for a contact. */
    @Transactional(readOnly = true)
    public Form form() {
        return engine.newestForm(SPINE, CONTACT);
    }

    /** The newest form for a child who moves in with a plan of another authority. */
    @Transactional(readOnly = true)
    public Form transferForm() {
        return engine.newestForm(SPINE, TRANSFER_IN);
    }

    @Transactional(readOnly = true)
    public FormContext context() {
        return contexts.aboutNobody();
    }

    /**
     * The children of a contact who may be known already, before a second file is made of one. None where the text is not
     * complete yet, and none for whom {@link KnownChoices} has an answer.
     *
     * @param movingIn whether it is the notice of a child who moves in
     */
    @Transactional(readOnly = true)
    public List<KnownChoices.Question> unsure(Viewer viewer, boolean movingIn, Map<String, List<String>> parameters) {
        Form form = movingIn ? transferForm() : form();
        FormResult result = forms.read(form, parameters, context());
        if (!result.valid()) return List.of();
        KnownChoices choices = KnownChoices.of(parameters);
        List<KnownChoices.Question> questions = new ArrayList<>();
        int number = 0;
        for (Map<String, Object> said : saidOfEach(form, result.shared())) {
            if (!choices.answers(number)) known.question(number, said, viewer).ifPresent(questions::add);
            number++;
        }
        return questions;
    }

    /** Whether the viewer may read the case to which a contact went: it may have joined that of a restricted child. */
    @Transactional(readOnly = true)
    public boolean mayRead(Viewer viewer, Long episodeId) {
        Episode episode = episodes.findById(episodeId).orElseThrow();
        Child child = children.findById(episode.childId()).orElseThrow();
        return rights.mayReadCase(viewer, episode.teamId(), child.restricted());
    }

    /** The form as it was typed, with nothing wrong with it. */
    @Transactional(readOnly = true)
    public Submission typed(boolean movingIn, Map<String, List<String>> parameters) {
        Form form = movingIn ? transferForm() : form();
        FormContext context = context();
        return new Submission(form, context, forms.read(form, parameters, context), null);
    }

    /** Records a contact and starts each child's case. */
    public Taken record(Viewer viewer, Map<String, List<String>> parameters) {
        return record(viewer, parameters, List.of());
    }

    /** The same, with files. */
    public Taken record(Viewer viewer, Map<String, List<String>> parameters, List<Attachment> files) {
        return take(viewer, form(), "Contact received", "contact-received", parameters, files);
    }

    /** Records the notification of a child who moves in with a plan, and starts the case. */
    public Taken recordTransferIn(Viewer viewer, Map<String, List<String>> parameters) {
        return recordTransferIn(viewer, parameters, List.of());
    }

    /** The same, with files. */
    public Taken recordTransferIn(Viewer viewer, Map<String, List<String>> parameters, List<Attachment> files) {
        return take(viewer, transferForm(), "Child moving in with a plan", "child-moves-in", parameters, files);
    }

    private Taken take(
            Viewer viewer,
            Form form,
            String title,
            String activityId,
            Map<String, List<String>> parameters,
            List<Attachment> files) {
        FormContext context = context();
        FormResult result = attachments.judged(forms.read(form, Attachments.named(parameters, files), context), files);
        if (!result.valid()) return new Taken(new Submission(form, context, result, null), List.of());
        Instant receivedAt = received(result.shared());
        List<Episode> opened = new ArrayList<>();
        List<Episode> joined = new ArrayList<>();
        Map<Long, CaseFile.Part> parts = new LinkedHashMap<>();
        List<ChildOfContact> about = children(form, result.shared(), KnownChoices.of(parameters));
        for (ChildOfContact named : about) {
            Child child = named.child();
            Optional<Episode> open = episodes.findByChildIdOrderByReceivedAtDesc(child.id()).stream()
                    .filter(Episode::isOpen)
                    .filter(each -> each.processInstanceId() != null)
                    // of two open episodes of one child the one that was named takes what is new
                    .min(Comparator.comparing(each -> each.goesOnIn() != null));
            Episode episode = open.orElseGet(
                    () -> episodes.save(new Episode(child.id(), team(viewer).id(), receivedAt, EpisodeStatus.CONTACT)));
            (open.isPresent() ? joined : opened).add(episode);
            parts.put(episode.id(), new CaseFile.Part(named.values(), episode.processInstanceId(), null));
        }
        Map<Long, KnownChildren.Name> names =
                known.names(about.stream().map(ChildOfContact::child).toList());
        Map<String, Object> shared = new LinkedHashMap<>(result.shared());
        shared.keySet().removeAll(childKeys(form));
        CaseRecord record =
                caseFile.record(new CaseFile.Entry(form, title, activityId, viewer.username(), shared, parts, null));
        attachments.store(record, files);
        Long firstEpisode = parts.keySet().iterator().next();
        for (ChildOfContact each : about)
            known.keepName(each.child(), names.get(each.child().id()), viewer.username(), firstEpisode);
        adults.carry(
                about.stream().map(ChildOfContact::child).distinct().toList(),
                result.shared(),
                new PeopleRegister.By(viewer.username(), firstEpisode));
        Map<String, Object> variables = ProcessVariables.of(form, result.shared());
        for (Episode episode : opened) {
            episode.runsAs(
                    activityId.equals("contact-received")
                            ? engine.start(SPINE, episode.id(), variables)
                            : engine.startByMessage("transfer-in", episode.id(), variables));
            trail.add(viewer.username(), activityId, "record", record.id().toString(), episode.id(), null);
        }
        for (Episode episode : joined) {
            engine.send("new-information", episode.processInstanceId(), Map.of());
            trail.add(viewer.username(), "contact-joined", "record", record.id().toString(), episode.id(), null);
        }
        return new Taken(
                new Submission(form, context, result, record.id()),
                together(opened, joined).stream().map(Episode::id).toList());
    }

    private static List<Episode> together(List<Episode> opened, List<Episode> joined) {
        List<Episode> all = new ArrayList<>(opened);
        all.addAll(joined);
        return all;
    }

    private static Instant received(Map<String, Object> values) {
        return ((ZonedDateTime) values.get("receivedAt")).toInstant();
    }

    /** A child named in the contact, with what the contact says of that child alone. */
    private record ChildOfContact(Child child, Map<String, Object> values) {}

    private List<ChildOfContact> children(Form form, Map<String, Object> values, KnownChoices choices) {
        List<ChildOfContact> all = new ArrayList<>();
        for (Map<String, Object> said : saidOfEach(form, values)) {
            Long family = all.isEmpty() ? null : all.get(0).child().familyId();
            Child child = choices.chosen(all.size())
                    .flatMap(children::findById)
                    .orElseGet(() -> child(family, said, choices.isNew(all.size())));
            all.add(new ChildOfContact(child, said));
        }
        return all;
    }

    /** What the contact says of each child, the child of the contact first, then the brothers and sisters. */
    private static List<Map<String, Object>> saidOfEach(Form form, Map<String, Object> values) {
        Map<String, Object> own = new LinkedHashMap<>(values);
        own.keySet().retainAll(childKeys(form));
        List<Map<String, Object>> all = new ArrayList<>(List.of(own));
        if (values.get("siblings") instanceof List<?> siblings) {
            for (Object row : siblings) {
                Map<String, Object> said = new LinkedHashMap<>();
                ((Map<?, ?>) row).forEach((key, value) -> said.put(((String) key).replace("sibling", "child"), value));
                SHARED_HOME.stream().filter(own::containsKey).forEach(key -> said.put(key, own.get(key)));
                all.add(said);
            }
        }
        return all;
    }

    private static Set<String> childKeys(Form form) {
        return form.fields().stream()
                .filter(field -> "child".equals(field.property("fact")))
                .map(FormField::key)
                .collect(Collectors.toSet());
    }

    private Child child(Long familyId, Map<String, Object> said, boolean certainlyNew) {
        String firstName = (String) said.get("childFirstName");
        String lastName = (String) said.get("childLastName");
        LocalDate born = (LocalDate) said.get("childDateOfBirth");
        Optional<Child> same = certainlyNew ? Optional.empty() : finder.same(firstName, lastName, born);
        return same.orElseGet(() -> {
            Long family = familyId != null
                    ? familyId
                    : families.save(new Family(lastName)).id();
            return children.save(new Child(family, firstName, lastName, born));
        });
    }

    private Team team(Viewer viewer) {
        if (viewer.teamId() != null) return teams.findById(viewer.teamId()).orElseThrow();
        return teams.findAll().stream()
                .findFirst()
                .orElseThrow(
                        () -> new Refused("No team has been set up yet. Ask the system administrator to add one."));
    }
}
