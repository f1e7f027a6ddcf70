package org.waymark.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.TestClock;
import org.waymark.WaymarkTest;
import org.waymark.access.Refused;
import org.waymark.access.Role;
import org.waymark.access.Viewer;
import org.waymark.deadline.Deadline;
import org.waymark.escalation.CaseOfOneChild;
import org.waymark.procedure.conformance.ProcedureFiles;

/** A changed procedure reaches running cases at their next step, and nothing else changes what is in force. */
@WaymarkTest
class ProcedurePublishingTest {

    private static final String FORM = "forms/core-group/hold-core-group.form";
    private static final String MODEL = "bpmn/core-group.bpmn";
    private static final Viewer OWNER = new Viewer("paula", "Paula", Set.of(Role.PROCESS_OWNER.code()), null, null);

    private final ApplicationContext beans;
    private final Procedures procedures;
    private final PuttingInForce putting;
    private final ShippedProcedure shipped;
    private final TestClock clock;
    private final TransactionTemplate transaction;

    @Autowired
    ProcedurePublishingTest(
            ApplicationContext beans,
            Procedures procedures,
            PuttingInForce putting,
            ShippedProcedure shipped,
            TestClock clock,
            PlatformTransactionManager transactions) {
        this.beans = beans;
        this.procedures = procedures;
        this.putting = putting;
        this.shipped = shipped;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Other tests of the build run on the shipped procedure. */
    @AfterEach
    void putTheShippedProcedureBack() {
        if (inForce().contentHash().equals(shipped.files().hash())) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            ProcedureVersion again = putting.draft(ProcedureVersion.SHIPPED, shipped.files(), null);
            putting.now(
                    again,
                    shipped.files(),
                    null,
                    "After a test",
                    shipped.files().hash());
        });
    }

    @Test
    void aChangedFormAndThenAChangedModelReachARunningCaseAtItsNextStep() {
        CaseOfOneChild child = new CaseOfOneChild(beans, Role.SOCIAL_WORKER, Role.TEAM_MANAGER);
        child.happened("plan-started", "2026-04-07T09:00");
        child.start("protection-plan", Map.of());
        assertThat(form(coreGroup(child))).contains("When was it held?");

        publish(FORM, text -> text.replace("When was it held?", "On which day did the core group meet?"));
        assertThat(form(coreGroup(child))).contains("When was it held?");
        holdCoreGroup(child);
        assertThat(form(coreGroup(child))).contains("On which day did the core group meet?");
        assertThat(coreGroup(child).getName()).isNotEqualTo("Meet as the core group");

        publish(
                MODEL,
                text -> text.replaceFirst(
                        "(userTask id=\"hold-core-group\") name=\"[^\"]*\"", "$1 name=\"Meet as the core group\""));
        holdCoreGroup(child);
        assertThat(coreGroup(child).getName()).isEqualTo("Meet as the core group");
        assertThat(form(coreGroup(child))).contains("On which day did the core group meet?");
    }

    @Test
    void aChangedIntervalCountsFromTheNextCoreGroup() {
        CaseOfOneChild child = new CaseOfOneChild(beans, Role.SOCIAL_WORKER, Role.TEAM_MANAGER);
        child.happened("core-group-held", "2026-04-07T09:00");
        assertThat(latest(child).dueAt()).isAfter(london("2026-05-18T12:00"));

        publish(
                "bpmn/timescales.dmn",
                text -> text.replaceFirst(
                        "(?s)(<outputEntry id=\"core-group-repeat\\.after-core-group-held\\.limit\">\\s*<text>)6(</text>)",
                        "$14$2"));
        child.happened("core-group-held", "2026-04-07T10:00");
        assertThat(latest(child).dueAt()).isBetween(london("2026-05-04T12:00"), london("2026-05-06T12:00"));
    }

    @Test
    void aStartChangesNothingOfAPublishedVersion() {
        int number = publish(FORM, text -> text.replace("When was it held?", "On which day?"));
        long deployments = deployments();
        int versions = procedures.all().size();

        start(shipped);
        assertThat(deployments()).isEqualTo(deployments);
        assertThat(procedures.all()).hasSize(versions);
        assertThat(inForce().number()).isEqualTo(number);
    }

    @Test
    void anUpgradeDoesNotOverwriteWhatTheAuthorityHasPublished() {
        int number = publish(FORM, text -> text.replace("When was it held?", "On which day?"));
        long deployments = deployments();

        start(brought(FORM, text -> text.replace("When was it held?", "As the new product asks")));
        assertThat(inForce().number()).isEqualTo(number);
        assertThat(deployments()).isEqualTo(deployments);
        ProcedureVersion kept = procedures.all().get(0).version();
        assertThat(kept.shipped()).isTrue();
        assertThat(kept.state()).isEqualTo(VersionState.DRAFT);
        assertThat(procedures.files(kept.number()).text(FORM)).contains("As the new product asks");
    }

    @Test
    void anUpgradeFollowsTheProductWhereTheAuthorityHasPublishedNothing() {
        start(brought(FORM, text -> text.replace("When was it held?", "As the newest product asks")));
        assertThat(inForce().shipped()).isTrue();
        assertThat(procedures.files(inForce().number()).text(FORM)).contains("As the newest product asks");
    }

    @Test
    void aScheduledVersionIsDeployedAtItsDateAndNotBefore() {
        int before = inForce().number();
        long deployments = deployments();
        int draft = upload(FORM, text -> text.replace("When was it held?", "Which day from May on?"));
        Instant may = london("2026-05-01T00:00");
        procedures.publish(draft, "From May", may, OWNER);

        putting.whatIsDue();
        assertThat(inForce().number()).isEqualTo(before);
        assertThat(deployments()).isEqualTo(deployments);
        assertThat(procedures.one(draft).version().state()).isEqualTo(VersionState.SCHEDULED);

        clock.moveTo(may.plus(Duration.ofSeconds(30)));
        putting.whatIsDue();
        assertThat(inForce().number()).isEqualTo(draft);
        assertThat(procedures.one(before).version().state()).isEqualTo(VersionState.SUPERSEDED);
        assertThat(deployments()).isEqualTo(deployments + 1);
    }

    @Test
    void withdrawingPutsTheEarlierFilesInForceAgain() {
        int first = publish(FORM, text -> text.replace("When was it held?", "First wording"));
        int second = publish(FORM, text -> text.replace("First wording", "Second wording"));

        procedures.withdraw(second, "Nobody understood it", OWNER);
        ProcedureVersion back = inForce();
        assertThat(back.restores()).isEqualTo(first);
        assertThat(back.number()).isGreaterThan(second);
        assertThat(procedures.files(back.number()).text(FORM)).contains("First wording");
        assertThat(procedures.one(second).version().state()).isEqualTo(VersionState.WITHDRAWN);
        assertThat(procedures.one(second).version().withdrawnReason()).isEqualTo("Nobody understood it");

        procedures.withdraw(back.number(), "Nor this", OWNER);
        assertThat(procedures.files(inForce().number()).text(FORM)).doesNotContain("First wording", "Second wording");
    }

    @Test
    void aDraftWithAnErrorIsNotPublished() {
        int before = inForce().number();
        int draft = upload(
                "bpmn/significant-harm.bpmn",
                text -> text.replaceFirst("(?s)<bpmn:boundaryEvent id=\"icpc-held-due\".*?</bpmn:boundaryEvent>", ""));
        assertThatThrownBy(() -> procedures.publish(draft, "Faster", null, OWNER))
                .isInstanceOf(ProcedureRefused.class)
                .hasMessageStartingWith("Version " + draft + " of the procedure cannot be put in force: bpmn/");
        assertThat(inForce().number()).isEqualTo(before);
        procedures.withdraw(draft, "A mistake", OWNER);
        assertThat(procedures.one(draft).version().state()).isEqualTo(VersionState.WITHDRAWN);
    }

    @Test
    void onlyAProcessOwnerChangesTheProcedure() {
        Viewer manager = new Viewer("martha", "Martha", Set.of(Role.TEAM_MANAGER.code()), null, null);
        byte[] archive = procedures.archive(inForce().number());
        assertThatThrownBy(() -> procedures.upload(archive, manager)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> procedures.publish(inForce().number(), "x", null, manager))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> procedures.withdraw(inForce().number(), "x", manager))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aStartWithABrokenProcedureNamesFileElementAndReason() {
        ShippedProcedure broken =
                brought("bpmn/closure.bpmn", text -> text.replace("${closure.close()}", "${runtime.exec('x')}"));
        assertThatThrownBy(() -> start(broken))
                .isInstanceOf(ProcedureRefused.class)
                .hasMessageStartingWith(
                        "The shipped procedure cannot be put in force: bpmn/closure.bpmn, close-episode: ")
                .hasMessageContaining("there is no 'runtime' that a model may call");
    }

    private int publish(String path, java.util.function.UnaryOperator<String> change) {
        int number = upload(path, change);
        procedures.publish(number, "For a test", null, OWNER);
        assertThat(inForce().number()).isEqualTo(number);
        return number;
    }

    private int upload(String path, java.util.function.UnaryOperator<String> change) {
        ProcedureFiles files = changed(procedures.files(inForce().number()), path, change);
        return procedures.upload(ProcedureArchive.pack(files), OWNER);
    }

    private static ProcedureFiles changed(
            ProcedureFiles files, String path, java.util.function.UnaryOperator<String> change) {
        Map<String, String> texts = new TreeMap<>();
        files.paths().forEach(one -> texts.put(one, files.text(one)));
        texts.put(path, change.apply(texts.get(path)));
        assertThat(texts.get(path)).as("the test changes nothing in " + path).isNotEqualTo(files.text(path));
        return new ProcedureFiles(texts);
    }

    /** The procedure as another build of the product would bring it. */
    private ShippedProcedure brought(String path, java.util.function.UnaryOperator<String> change) {
        ProcedureFiles files = changed(shipped.files(), path, change);
        return new ShippedProcedure() {
            @Override
            ProcedureFiles files() {
                return files;
            }
        };
    }

    private void start(ShippedProcedure brought) {
        new ProcedureStart(
                        brought,
                        beans.getBean(ProcedureVersions.class),
                        beans.getBean(ProcedureFileStore.class),
                        putting,
                        beans.getBean(PlatformTransactionManager.class))
                .afterSingletonsInstantiated();
    }

    private ProcedureVersion inForce() {
        return procedures.inForce();
    }

    private long deployments() {
        return beans.getBean(RepositoryService.class).createDeploymentQuery().count();
    }

    private Task coreGroup(CaseOfOneChild child) {
        return beans.getBean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(child.id().toString())
                .taskDefinitionKey("hold-core-group")
                .singleResult();
    }

    private static void holdCoreGroup(CaseOfOneChild child) {
        child.happened("core-group-held", "2026-04-07T09:00");
        child.complete("hold-core-group", Map.of());
    }

    private String form(Task task) {
        try (InputStream form = beans.getBean(FormService.class).getDeployedTaskForm(task.getId())) {
            return new String(form.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static Deadline latest(CaseOfOneChild child) {
        return child.deadlines("core-group-repeat").get(0);
    }

    private static Instant london(String local) {
        return LocalDateTime.parse(local)
                .atZone(java.time.ZoneId.of("Europe/London"))
                .toInstant();
    }
}
