package org.waymark.escalation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.access.Role;
import org.waymark.access.Service;
import org.waymark.access.Services;
import org.waymark.access.Team;
import org.waymark.access.Teams;
import org.waymark.access.Worker;
import org.waymark.access.Workers;
import org.waymark.casefile.CaseEvent;
import org.waymark.casefile.CaseEventWithdrawn;
import org.waymark.casefile.CaseEvents;
import org.waymark.casefile.CaseFile;
import org.waymark.casefile.CaseRecord;
import org.waymark.casefile.Episode;
import org.waymark.casefile.EpisodeStatus;
import org.waymark.casefile.Episodes;
import org.waymark.child.Child;
import org.waymark.child.Children;
import org.waymark.child.Families;
import org.waymark.child.Family;
import org.waymark.deadline.Deadline;
import org.waymark.deadline.Deadlines;
import org.waymark.deadline.WorkingCalendar;

/** A case of its own for one test, with a team, and short ways to say what happens in it. */
public final class CaseOfOneChild {

    private final ApplicationContext beans;
    private final TransactionTemplate transaction;
    private final Long episodeId;
    private final Team team;

    public CaseOfOneChild(ApplicationContext beans, Role... held) {
        this.beans = beans;
        this.transaction = new TransactionTemplate(beans.getBean(PlatformTransactionManager.class));
        deployProcedure();
        this.team = transaction.execute(status -> {
            Service service = beans.getBean(Services.class).save(new Service("Service " + UUID.randomUUID()));
            return beans.getBean(Teams.class).save(new Team("Team " + UUID.randomUUID(), service.id()));
        });
        Stream.of(held).forEach(this::hire);
        this.episodeId = transaction.execute(status -> {
            Family family = beans.getBean(Families.class).save(new Family("Marlowe"));
            Child child = beans.getBean(Children.class).save(new Child(family.id(), "Robin", "Marlowe", null));
            return beans.getBean(Episodes.class)
                    .save(new Episode(child.id(), team.id(), now(), EpisodeStatus.OPEN))
                    .id();
        });
    }

    public Long id() {
        return episodeId;
    }

    public List<Long> ids() {
        return List.of(episodeId);
    }

    public Team team() {
        return team;
    }

    /** Somebody in the case's team and service who holds the role. */
    public String hire(Role role) {
        String username = "w-" + UUID.randomUUID();
        transaction.executeWithoutResult(status -> beans.getBean(Workers.class)
                .save(new Worker(username, "Worker " + username, "{noop}x", EnumSet.of(role))
                        .in(role == Role.SERVICE_MANAGER ? null : team.id(), team.serviceId())
                        .qualified(true)));
        return username;
    }

    /** An event at the moment that clocks in London show so. */
    public CaseEvent happened(String type, String london) {
        Instant at = LocalDateTime.parse(london).atZone(WorkingCalendar.LONDON).toInstant();
        return transaction.execute(
                status -> beans.getBean(CaseFile.class).happened(episodeId, type, at, "tester", null));
    }

    /** Starts a stage of the case on its own. */
    public String start(String process, Map<String, Object> variables) {
        Map<String, Object> all = new HashMap<>(variables);
        all.put("episodeId", episodeId);
        return beans.getBean(RuntimeService.class)
                .startProcessInstanceByKey(process, episodeId.toString(), all)
                .getId();
    }

    public void complete(String activityId, Map<String, Object> variables) {
        TaskService tasks = beans.getBean(TaskService.class);
        String taskId = tasks.createTaskQuery()
                .processInstanceBusinessKey(episodeId.toString())
                .taskDefinitionKey(activityId)
                .singleResult()
                .getId();
        tasks.complete(taskId, variables);
    }

    /** A record as the form of this step leaves it, for what hangs on who recorded it and when. */
    CaseRecord record(String activityId, String by) {
        return new CaseRecord(
                "breach-escalation." + activityId, "1", activityId, null, null, activityId, by, now(), "{}");
    }

    public List<Deadline> deadlines(String milestone) {
        return beans.getBean(Deadlines.class).findByEpisodeIdAndMilestoneOrderByIdDesc(episodeId, milestone);
    }

    public List<Breach> breaches() {
        return beans.getBean(Breaches.class).findByEpisodeIdOrderByBreachedAt(episodeId);
    }

    /** How many instances of a process run for the case. */
    public long running(String process) {
        return beans.getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(episodeId.toString())
                .count();
    }

    /** How many escalations of this milestone run for the case, those that only watch on included. */
    public long escalations(String milestone) {
        return beans.getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processDefinitionKey("breach-escalation")
                .processInstanceBusinessKey(episodeId.toString())
                .variableValueEquals("milestone", milestone)
                .count();
    }

    public <T> T inTransaction(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    /** What must never happen: the escalation that watches on is gone, and nobody noticed. */
    public void loseWatcher(String milestone) {
        transaction.executeWithoutResult(status -> deadlines(milestone).stream()
                .filter(deadline -> deadline.watcher() != null)
                .forEach(deadline -> beans.getBean(RuntimeService.class)
                        .deleteProcessInstance(deadline.watcher(), "a test takes it away")));
    }

    /** Withdraws an event as a correction does. */
    public void withdraw(CaseEvent event) {
        transaction.executeWithoutResult(status -> {
            CaseEvent known =
                    beans.getBean(CaseEvents.class).findById(event.id()).orElseThrow();
            ReflectionTestUtils.invokeMethod(known, "withdraw");
            beans.publishEvent(new CaseEventWithdrawn(known));
        });
    }

    private Instant now() {
        return beans.getBean(Clock.class).instant();
    }

    private void deployProcedure() {
        RepositoryService repository = beans.getBean(RepositoryService.class);
        if (repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("breach-escalation")
                        .count()
                > 0) return;
        DeploymentBuilder deployment = repository.createDeployment().name("shipped");
        for (String folder : Set.of("bpmn", "forms")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    deployment.addString(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        deployment.deploy();
    }
}
