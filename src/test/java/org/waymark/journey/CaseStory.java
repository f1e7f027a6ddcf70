package org.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.waymark.access.Refused;
import org.waymark.access.Viewer;
import org.waymark.casefile.CaseRecord;
import org.waymark.casefile.Episode;
import org.waymark.deadline.Deadline;
import org.waymark.desk.Corrections;
import org.waymark.escalation.Breach;
import org.waymark.form.Form;
import org.waymark.form.FormError;
import org.waymark.form.Known;
import org.waymark.referral.Contacts;
import org.waymark.worklist.AdvanceDelays;
import org.waymark.worklist.OpenTask;
import org.waymark.worklist.Submission;
import org.waymark.worklist.WorkItem;

/**
 * One case, told step by step through the product's services: who does what, when. Time moves with {@link #on}; every timer
 * that falls due on the way fires at its own moment. Steps are taken for all children of the story who are at them, together
 * where the model says that siblings are dealt with together, or for those chosen with {@link #of}.
 */
public final class CaseStory {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final AtomicInteger FAMILIES = new AtomicInteger();

    private final Stories product;
    private final Map<String, Long> episodes = new LinkedHashMap<>();
    private final Sightings sightings;
    private final String familyName = "Story" + letters(FAMILIES.incrementAndGet());
    private Set<String> chosen = Set.of();
    private String person = "duty worker";

    CaseStory(Stories product) {
        this.product = product;
        this.sightings = new Sightings(product);
        BpmnAwareTests.init(product.engine);
    }

    private static String letters(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number; rest > 0; rest /= 26) word.append((char) ('a' + rest % 26));
        return word.toString();
    }

    /** The last name of the children of this story, which no other story has. */
    public String familyName() {
        return familyName;
    }

    /** Lets time pass until London clocks show this, for example {@code 2026-04-02 16:40}. */
    public CaseStory on(String london) {
        Instant until =
                LocalDateTime.parse(london.replace(' ', 'T')).atZone(LONDON).toInstant();
        for (Optional<Job> next = due(until); next.isPresent(); next = due(until)) {
            Job job = next.get();
            Instant at = job.getDuedate() == null
                    ? product.clock.instant()
                    : job.getDuedate().toInstant();
            if (at.isAfter(product.clock.instant())) product.clock.moveTo(at);
            sightings.fires(job);
            product.engine.getManagementService().executeJob(job.getId());
            sightings.look(episodes.values());
        }
        product.clock.moveTo(until);
        return this;
    }

    /** Runs what is due now. */
    public CaseStory catchesUp() {
        return on(product.clock.london().toString());
    }

    private Optional<Job> due(Instant until) {
        return product.jobs.of(episodes.values()).stream()
                .filter(job -> job.getDuedate() == null
                        || !job.getDuedate().toInstant().isAfter(until))
                .findFirst();
    }

    /** From now on this person acts, for example {@code manager}. */
    public CaseStory as(String part) {
        person = part;
        return this;
    }

    /** From now on only these children, by first name; with none, all of the story again. */
    public CaseStory of(String... firstNames) {
        chosen = Set.of(firstNames);
        return this;
    }

    /** Records a contact about a child called Ada, unless the answers say otherwise. */
    public CaseStory recordsContact(Object... answers) {
        return taken(product.contacts.record(viewer(), typedContact(product.contacts.form(), answers)));
    }

    /** Goes on with a case that was open elsewhere and has been brought in. */
    public CaseStory goesOnWith(String firstName, Long episodeId) {
        episodes.put(firstName, episodeId);
        sightings.look(episodes.values());
        return catchesUp();
    }

    /** Records that a child with a plan of another authority moves in. */
    public CaseStory recordsTransferIn(Object... answers) {
        return taken(
                product.contacts.recordTransferIn(viewer(), typedContact(product.contacts.transferForm(), answers)));
    }

    /** What somebody types who records such a contact, for a page to which it is sent. */
    public Map<String, List<String>> typesContact(Object... answers) {
        return typedContact(product.contacts.form(), answers);
    }

    /** Records a contact about a child of this name and birth, whoever that is; the cases on which it stands. */
    public List<Long> contactAbout(String firstName, String lastName, String born) {
        Contacts.Taken taken = product.contacts.record(
                viewer(),
                typedContact(
                        product.contacts.form(),
                        "childFirstName",
                        firstName,
                        "childLastName",
                        lastName,
                        "childDateOfBirth",
                        born));
        requireAccepted(taken.submission());
        return taken.episodeIds();
    }

    private Map<String, List<String>> typedContact(Form form, Object... answers) {
        List<Object> all = new ArrayList<>(
                List.of("childFirstName", "Ada", "childLastName", familyName, "childDateOfBirth", "2019-05-14"));
        all.addAll(List.of(answers));
        return Answers.of(all.toArray()).typed(form, product.contacts.context(), product.forms);
    }

    private CaseStory taken(Contacts.Taken taken) {
        requireAccepted(taken.submission());
        for (Long id : taken.episodeIds()) {
            Episode episode = product.episodes.findById(id).orElseThrow();
            episodes.put(
                    product.children.findById(episode.childId()).orElseThrow().firstName(), id);
        }
        sightings.look(episodes.values());
        return catchesUp();
    }

    /** Records, for the first chosen child, what can happen at any time, for example {@code new-concern}. */
    public CaseStory records(String message, Object... answers) {
        Long id = chosen().get(0);
        Form form = product.anytime.form(id, message);
        requireAccepted(product.anytime.record(
                id,
                message,
                viewer(),
                Answers.of(answers).typed(form, product.anytime.context(form, id), product.forms)));
        sightings.look(episodes.values());
        return catchesUp();
    }

    /** Agrees, before the milestone of the first chosen child is due, that it will be late. */
    public CaseStory agreesInAdvance(String milestone, Object... answers) {
        requireAccepted(triesToAgreeInAdvance(milestone, answers));
        return catchesUp();
    }

    /** The same, whatever comes of it. */
    public Submission triesToAgreeInAdvance(String milestone, Object... answers) {
        Long id = chosen().get(0);
        Long deadlineId = deadline(milestone).id();
        AdvanceDelays.Opened opened = product.delays.open(id, deadlineId, viewer());
        return product.delays.agree(
                id, deadlineId, viewer(), Answers.of(answers).typed(opened.form(), opened.context(), product.forms));
    }

    /** What the page of such an agreement shows as said already, by key. */
    public Map<String, Known> knownOfDelay(String milestone) {
        return product.delays
                .open(chosen().get(0), deadline(milestone).id(), viewer())
                .context()
                .known();
    }

    /** The worker of every chosen child has left, and nobody else is named. */
    public CaseStory losesWorker() {
        chosen().forEach(product::losesWorker);
        sightings.look(episodes.values());
        return catchesUp();
    }

    /** Completes the step for every chosen child who is at it. */
    public CaseStory completes(String activityId, Object... answers) {
        List<WorkItem> open = open(activityId);
        assertThat(open)
                .as(() -> "open tasks " + activityId + "; open are " + openTasks())
                .isNotEmpty();
        Set<String> dealtWith = new TreeSet<>();
        for (WorkItem item : open) {
            if (dealtWith.contains(item.taskId())) continue;
            List<WorkItem> together = item.meetingId() == null
                    ? List.of(item)
                    : open.stream()
                            .filter(other -> item.meetingId().equals(other.meetingId()))
                            .toList();
            together.forEach(each -> dealtWith.add(each.taskId()));
            sightings.completes(item);
            requireAccepted(submit(item, together, answers));
            sightings.look(episodes.values());
        }
        return catchesUp();
    }

    /** Answers for the breach of the milestone of the first chosen child; where no manager is asked, says why. */
    public CaseStory answers(String milestone, Object... answers) {
        return settles(
                milestone,
                asked(milestone, "answer-breach").isPresent() ? "answer-breach" : "say-why-it-is-late",
                answers);
    }

    /** Says, as the worker, why the milestone of the first chosen child is late. */
    public CaseStory explains(String milestone, Object... answers) {
        return settles(milestone, "say-why-it-is-late", answers);
    }

    /** Answers for the breach of the milestone of the first chosen child, and with the same words for all these tasks. */
    public CaseStory answersTogether(String milestone, List<String> alsoTasks, Object... answers) {
        return settlesTogether(milestone, "answer-breach", alsoTasks, answers);
    }

    /** Says why the milestone of the first chosen child is late, and with the same words for all these tasks. */
    public CaseStory explainsTogether(String milestone, List<String> alsoTasks, Object... answers) {
        return settlesTogether(milestone, "say-why-it-is-late", alsoTasks, answers);
    }

    private CaseStory settlesTogether(String milestone, String activityId, List<String> alsoTasks, Object... answers) {
        WorkItem item = asked(milestone, activityId).orElseThrow();
        sightings.completes(item);
        OpenTask task = product.tasks.open(item.taskId(), viewer());
        Map<String, List<String>> typed =
                new LinkedHashMap<>(Answers.of(answers).typed(task.form(), task.context(), product.forms));
        typed.put("_also", alsoTasks);
        requireAccepted(product.tasks.complete(item.taskId(), viewer(), typed, List.of()));
        sightings.look(episodes.values());
        return catchesUp();
    }

    private CaseStory settles(String milestone, String activityId, Object... answers) {
        WorkItem item = asked(milestone, activityId)
                .orElseThrow(() -> new AssertionError("Nobody is asked to " + activityId + " for " + milestone + "."));
        sightings.completes(item);
        requireAccepted(submit(item, List.of(item), answers));
        sightings.look(episodes.values());
        return catchesUp();
    }

    /** The open task of the newest breach of the milestone with this step, for the first chosen child. */
    public Optional<WorkItem> asked(String milestone, String activityId) {
        String escalation = breach(milestone).processInstanceId();
        return product.items.findByEpisodeIdOrderByCreatedAt(chosen().get(0)).stream()
                .filter(open -> open.processInstanceId().equals(escalation))
                .filter(open -> open.activityId().equals(activityId))
                .findFirst();
    }

    /** The page of that task as the person acting opens it. */
    public OpenTask opens(String milestone, String activityId) {
        return product.tasks.open(asked(milestone, activityId).orElseThrow().taskId(), viewer());
    }

    /** Corrects the last record of this step of the first chosen child: only what is said changes. */
    public CaseStory corrects(String activityId, String reason, Object... answers) {
        Long recordId = product.parts.findByEpisodeIdOrderByRecordIdDesc(chosen().get(0)).stream()
                .map(part -> product.records.findById(part.recordId()).orElseThrow())
                .filter(record -> record.activityId().equals(activityId) && record.supersededBy() == null)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing was recorded at " + activityId + "."))
                .id();
        Corrections.Opened opened = product.corrections.open(recordId, viewer());
        Map<String, List<String>> typed = new LinkedHashMap<>(opened.typed());
        typed.putAll(Answers.of(answers).changed(opened.form(), opened.context(), product.forms));
        typed.put(Corrections.REASON, List.of(reason));
        assertThat(product.corrections
                        .correct(recordId, viewer(), typed)
                        .result()
                        .errors())
                .isEmpty();
        sightings.look(episodes.values());
        return catchesUp();
    }

    /** The records of this step in the file of the first chosen child that stand now, by number. */
    public List<Long> recordsOf(String activityId) {
        return product.parts.findByEpisodeIdOrderByRecordIdDesc(chosen().get(0)).stream()
                .map(part -> product.records.findById(part.recordId()).orElseThrow())
                .filter(record -> record.activityId().equals(activityId) && record.supersededBy() == null)
                .map(CaseRecord::id)
                .toList();
    }

    /** Whether the person acting may not even open the step of the first chosen child. */
    public boolean isRefusedTo(String activityId) {
        try {
            product.tasks.open(task(activityId).taskId(), viewer());
            return false;
        } catch (Refused refused) {
            return true;
        }
    }

    /** Tries to complete the step for the first chosen child, and says why that was refused. */
    public List<String> isRefused(String activityId, Object... answers) {
        WorkItem item = open(activityId).get(0);
        Submission submission = submit(item, List.of(item), answers);
        assertThat(submission.accepted()).as(activityId + " was accepted").isFalse();
        return submission.result().errors().stream().map(FormError::message).toList();
    }

    private Submission submit(WorkItem item, List<WorkItem> together, Object... answers) {
        List<Long> ids = together.stream().map(WorkItem::episodeId).toList();
        OpenTask task = product.tasks.open(item.taskId(), viewer());
        Submission submission = product.tasks.complete(
                item.taskId(), viewer(), Answers.of(answers).typed(task.form(), task.context(), product.forms), ids);
        sightings.submitted(item, submission);
        return submission;
    }

    /** Writes down, for the first chosen child, that this step was approved by telephone. */
    public CaseStory writesDownApproval(String activityId, Object... answers) {
        WorkItem approval = task(activityId);
        sightings.completes(approval);
        requireAccepted(byTelephone(approval, answers));
        sightings.look(episodes.values());
        return catchesUp();
    }

    /** Tries the same, and says why that was refused. */
    public List<String> isRefusedByTelephone(String activityId, Object... answers) {
        Submission submission = byTelephone(task(activityId), answers);
        assertThat(submission.accepted()).as(activityId + " was accepted").isFalse();
        return submission.result().errors().stream().map(FormError::message).toList();
    }

    private Submission byTelephone(WorkItem approval, Object... answers) {
        OpenTask task = product.tasks.openByTelephone(approval.taskId(), viewer());
        return product.tasks.completeByTelephone(
                approval.taskId(), viewer(), Answers.of(answers).typed(task.form(), task.context(), product.forms));
    }

    private static void requireAccepted(Submission submission) {
        assertThat(submission.accepted())
                .as(() -> submission.form().id() + " was refused: "
                        + submission.result().errors())
                .isTrue();
    }

    private List<WorkItem> open(String activityId) {
        return chosen().stream()
                .flatMap(id -> product.items.findByEpisodeIdOrderByCreatedAt(id).stream()
                        .filter(item -> item.activityId().equals(activityId))
                        .limit(1))
                .toList();
    }

    private List<Long> chosen() {
        return episodes.entrySet().stream()
                .filter(entry -> chosen.isEmpty() || chosen.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The person acting, as the rights see them. */
    public Viewer viewer() {
        return Viewer.of(product.workers.findById(Cast.username(person)).orElseThrow());
    }

    /** The steps open for the chosen children. */
    public Set<String> openTasks() {
        return chosen().stream()
                .flatMap(id -> product.items.findByEpisodeIdOrderByCreatedAt(id).stream())
                .map(WorkItem::activityId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The one open task of the first chosen child with this step. */
    public WorkItem task(String activityId) {
        return open(activityId).get(0);
    }

    /** The page of this step of the first chosen child as the person acting opens it. */
    public OpenTask opensTask(String activityId) {
        return product.tasks.open(task(activityId).taskId(), viewer());
    }

    /** Why siblings are not on the page of this step of the first chosen child. */
    public List<String> notYetAt(String activityId) {
        return product.tasks.open(task(activityId).taskId(), viewer()).notYet();
    }

    /** The first chosen child's episode as it stands. */
    public Episode episode() {
        return product.episodes.findById(chosen().get(0)).orElseThrow();
    }

    /** The latest deadline of the milestone for the first chosen child. */
    public Deadline deadline(String milestone) {
        return deadlines(milestone).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("No clock for " + milestone + " has started."));
    }

    public List<Deadline> deadlines(String milestone) {
        return product.deadlines.findByEpisodeIdAndMilestoneOrderByIdDesc(chosen().get(0), milestone);
    }

    /** The London day on which the milestone is due for the first chosen child. */
    public LocalDate due(String milestone) {
        return LocalDate.ofInstant(deadline(milestone).dueAt().minusSeconds(1), LONDON);
    }

    /** The latest breach of the milestone for the first chosen child. */
    public Breach breach(String milestone) {
        List<Breach> all = breaches(milestone);
        return all.get(all.size() - 1);
    }

    /** Every breach of the chosen children, whatever became of it. */
    public List<Breach> breaches() {
        return chosen().stream()
                .flatMap(id -> product.breaches.findByEpisodeIdOrderByBreachedAt(id).stream())
                .toList();
    }

    /** Every deadline of the first chosen child. */
    public List<Deadline> deadlines() {
        return product.deadlines.findByEpisodeIdOrderByDueAt(chosen().get(0));
    }

    public boolean isBreached(String milestone) {
        return !breaches(milestone).isEmpty();
    }

    /** Every breach of the milestone for the first chosen child, oldest first. */
    public List<Breach> breaches(String milestone) {
        return product.breaches.findByEpisodeIdOrderByBreachedAt(chosen().get(0)).stream()
                .filter(breach -> milestone.equals(breach.milestone()))
                .toList();
    }

    /** The newest running instance of the process for the first chosen child; null when none runs. */
    public ProcessInstance instance(String processId) {
        return product
                .engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(processId)
                .variableValueEquals("episodeId", chosen().get(0))
                .list()
                .stream()
                .reduce((first, second) -> second)
                .orElse(null);
    }

    /** The running process instance with this id; null when it has ended. */
    public ProcessInstance instanceById(String id) {
        return product.engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(id)
                .singleResult();
    }
}
