package org.waymark.procedure;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Service;
import org.waymark.access.Refused;
import org.waymark.access.Role;
import org.waymark.access.Viewer;
import org.waymark.audit.Trail;
import org.waymark.child.SearchIndex;
import org.waymark.deadline.UnstartedTimer;
import org.waymark.deadline.UnstartedTimers;
import org.waymark.escalation.Reconciliation;

/** How the engine is doing, for the system administrator: numbers and ids, never the content of a case. */
@Service
public class Operations {

    /** The most rows of a list on one page. */
    public static final int PAGE = 100;

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final ProcedureVersions versions;
    private final UnstartedTimers unstarted;
    private final Reconciliation reconciliation;
    private final SearchIndex searchIndex;
    private final Trail trail;

    Operations(
            RepositoryService repository,
            RuntimeService runtime,
            ManagementService management,
            ProcedureVersions versions,
            UnstartedTimers unstarted,
            Reconciliation reconciliation,
            SearchIndex searchIndex,
            Trail trail) {
        this.repository = repository;
        this.runtime = runtime;
        this.management = management;
        this.versions = versions;
        this.unstarted = unstarted;
        this.reconciliation = reconciliation;
        this.searchIndex = searchIndex;
        this.trail = trail;
    }

    /**
     * A model in the engine.
     *
     * @param procedure the number of the procedure version that brought it; null where it came otherwise
     */
    public record Deployed(String id, String key, String name, int version, Integer procedure, long running) {}

    /** A running process instance. */
    public record Running(String id, Long episodeId, String name, int version, boolean suspended) {}

    /**
     * A job that failed.
     *
     * @param left how often the engine will still try by itself
     */
    public record Failed(
            String id,
            String process,
            String step,
            String instance,
            Long episodeId,
            int left,
            Instant due,
            String cause) {}

    /** Something that waits for a person who looks after the engine. */
    public record Trouble(String type, String process, String step, String instance, Instant since, String cause) {}

    /** Models with something running on them, and the newest of each; most used first. */
    public List<Deployed> models(Viewer viewer) {
        requireAdministrator(viewer);
        return repository.createProcessDefinitionQuery().list().stream()
                .map(this::deployed)
                .filter(model -> model.running() > 0 || isNewest(model))
                .sorted(Comparator.comparing(Deployed::key).thenComparing(Deployed::version, Comparator.reverseOrder()))
                .toList();
    }

    private boolean isNewest(Deployed model) {
        return repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(model.key())
                        .latestVersion()
                        .singleResult()
                        .getVersion()
                == model.version();
    }

    private Deployed deployed(ProcessDefinition model) {
        Integer procedure = versions.findFirstByDeploymentId(model.getDeploymentId())
                .map(ProcedureVersion::number)
                .orElse(null);
        long running = runtime.createProcessInstanceQuery()
                .processDefinitionId(model.getId())
                .count();
        return new Deployed(model.getId(), model.getKey(), model.getName(), model.getVersion(), procedure, running);
    }

    /** The first {@value #PAGE} instances of a model from this one on. */
    public List<Running> instances(String modelId, int from, Viewer viewer) {
        requireAdministrator(viewer);
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionId(modelId)
                .orderByProcessInstanceId()
                .asc()
                .listPage(Math.max(0, from), PAGE)
                .stream()
                .map(this::running)
                .toList();
    }

    private Running running(ProcessInstance instance) {
        ProcessDefinition model = repository.getProcessDefinition(instance.getProcessDefinitionId());
        return new Running(
                instance.getId(),
                episode(instance.getId()),
                model.getName(),
                model.getVersion(),
                instance.isSuspended());
    }

    /** Jobs that failed and have not succeeded since. */
    public List<Failed> failedJobs(Viewer viewer) {
        requireAdministrator(viewer);
        return management.createJobQuery().withException().listPage(0, PAGE).stream()
                .map(this::failed)
                .toList();
    }

    private Failed failed(Job job) {
        return new Failed(
                job.getId(),
                job.getProcessDefinitionKey(),
                job.getFailedActivityId(),
                job.getProcessInstanceId(),
                episode(job.getProcessInstanceId()),
                job.getRetries(),
                instant(job.getDuedate()),
                job.getExceptionMessage());
    }

    /** Incidents that are open. */
    public List<Trouble> incidents(Viewer viewer) {
        requireAdministrator(viewer);
        return runtime.createIncidentQuery().listPage(0, PAGE).stream()
                .map(this::trouble)
                .toList();
    }

    private Trouble trouble(Incident incident) {
        String model = incident.getProcessDefinitionId() == null
                ? null
                : repository
                        .getProcessDefinition(incident.getProcessDefinitionId())
                        .getKey();
        return new Trouble(
                incident.getIncidentType(),
                model,
                incident.getActivityId(),
                incident.getProcessInstanceId(),
                instant(incident.getIncidentTimestamp()),
                incident.getIncidentMessage());
    }

    /** Deadlines that a model watches although their clock has not started: a fault of the model. */
    public List<UnstartedTimer> unstarted(Viewer viewer) {
        requireAdministrator(viewer);
        return unstarted.findAll();
    }

    /** The latest comparison of the register of deadlines with the engine. */
    public Optional<Reconciliation.Run> reconciled(Viewer viewer) {
        requireAdministrator(viewer);
        return reconciliation.last();
    }

    /** Works out anew under which keys everybody is found. */
    public SearchIndex.Rebuilt rebuildSearch(Viewer viewer) {
        requireAdministrator(viewer);
        SearchIndex.Rebuilt rebuilt = searchIndex.rebuild();
        trail.add(
                viewer.username(), "search-rebuilt", null, null, null, rebuilt.differing() + " of " + rebuilt.people());
        return rebuilt;
    }

    /** Compares the register of deadlines with the engine now. */
    public Reconciliation.Run reconcile(Viewer viewer) {
        requireAdministrator(viewer);
        return reconciliation.run(viewer.username());
    }

    /** Puts right what the product can put right by itself, and compares again. */
    public Reconciliation.Run repair(Viewer viewer) {
        requireAdministrator(viewer);
        return reconciliation.repair(viewer.username());
    }

    /** Where a failed job failed; empty when it has succeeded or gone since. */
    public Optional<String> stackTrace(String jobId, Viewer viewer) {
        requireAdministrator(viewer);
        return exists(jobId) ? Optional.ofNullable(management.getJobExceptionStacktrace(jobId)) : Optional.empty();
    }

    /**
     * Runs a failed job now.
     *
     * @return why it failed again; empty when it succeeded, or had succeeded already
     */
    public Optional<String> retry(String jobId, Viewer viewer) {
        requireAdministrator(viewer);
        trail.add(viewer.username(), "job-retried", "job", jobId, null, null);
        if (!exists(jobId)) {
            return Optional.empty();
        }
        try {
            management.executeJob(jobId);
            return Optional.empty();
        } catch (RuntimeException again) {
            return Optional.of(String.valueOf(again.getMessage()));
        }
    }

    /** The version of the engine. */
    public String engineVersion() {
        return String.valueOf(ProcessEngine.class.getPackage().getImplementationVersion());
    }

    /** The version of the product; "development" when it was not started from its jar. */
    public String productVersion() {
        String version = Operations.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    private boolean exists(String jobId) {
        return management.createJobQuery().jobId(jobId).count() > 0;
    }

    private Long episode(String instanceId) {
        if (instanceId == null) {
            return null;
        }
        Object episode =
                runtime
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(instanceId)
                        .variableName("episodeId")
                        .list()
                        .stream()
                        .map(variable -> variable.getValue())
                        .findFirst()
                        .orElse(null);
        return episode instanceof Number number ? number.longValue() : null;
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }

    private static void requireAdministrator(Viewer viewer) {
        if (!viewer.has(Role.SYSTEM_ADMINISTRATOR)) {
            throw new Refused("Only a system administrator may look after the engine.");
        }
    }
}
