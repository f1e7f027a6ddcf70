package org.waymark.procedure;

import java.io.ByteArrayInputStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.stereotype.Component;
import org.waymark.procedure.conformance.ProcedureFiles;

/** Hands a version to the engine, all files in one deployment, under the names they have in every installation. */
@Component
class ProcedureDeployer {

    private final RepositoryService repository;
    private final RuntimeService runtime;

    ProcedureDeployer(RepositoryService repository, RuntimeService runtime) {
        this.repository = repository;
        this.runtime = runtime;
    }

    /** Deploys everything, changed or not: forms and tables bind to the deployment of their model. */
    String deploy(int number, ProcedureFiles files) {
        DeploymentBuilder deployment = repository
                .createDeployment()
                .name("Procedure version " + number)
                .source("waymark");
        files.paths().forEach(path -> deployment.addInputStream(path, new ByteArrayInputStream(files.bytes(path))));
        return deployment.deploy().getId();
    }

    /** How many processes run on a deployment; zero where there is none. */
    long running(String deploymentId) {
        return deploymentId == null
                ? 0
                : runtime.createProcessInstanceQuery()
                        .deploymentId(deploymentId)
                        .count();
    }

    /** How many of them are whole cases rather than parts of one. */
    long runningCases(String deploymentId) {
        return deploymentId == null
                ? 0
                : runtime.createProcessInstanceQuery()
                        .deploymentId(deploymentId)
                        .rootProcessInstances()
                        .count();
    }
}
