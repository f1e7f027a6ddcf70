package org.waymark.engine;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.impl.spi.transform.DmnTransformer;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads models exactly as a deployment would, without deploying anything. */
@Component
public class ModelReader {

    private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
    private final TableRules tables;

    ModelReader(ObjectProvider<ProcessEngineConfigurationImpl> engine, Feel feel) {
        this.engine = engine;
        this.tables = new TableRules(feel);
    }

    /** Reads a process model; empty when a deployment would take it. */
    public List<ModelProblem> readProcess(String path, byte[] content) {
        ProcessEngineConfigurationImpl configuration = engine.getObject();
        return configuration.getCommandExecutorTxRequired().execute(context -> {
            BpmnParser parser =
                    new BpmnParser(configuration.getExpressionManager(), configuration.getBpmnParseFactory());
            try {
                parser.createParse()
                        .sourceInputStream(new ByteArrayInputStream(content))
                        .deployment(new DeploymentEntity())
                        .name(path)
                        .execute();
                return List.of();
            } catch (ParseException refused) {
                return problems(refused);
            } catch (RuntimeException broken) {
                return List.of(new ModelProblem("definitions", innermost(broken)));
            }
        });
    }

    /** Reads decision tables; empty when a deployment would take them. */
    public List<ModelProblem> readDecisions(String path, byte[] content) {
        DmnModelInstance table;
        try {
            table = Dmn.readModelFromStream(new ByteArrayInputStream(content));
        } catch (RuntimeException broken) {
            return List.of(new ModelProblem("definitions", innermost(broken)));
        }
        List<ModelProblem> problems = tables.check(table);
        if (!problems.isEmpty()) {
            return problems;
        }
        ProcessEngineConfigurationImpl configuration = engine.getObject();
        DmnTransformer transformer = configuration.getDmnEngineConfiguration().getTransformer();
        try {
            configuration
                    .getCommandExecutorTxRequired()
                    .execute(context ->
                            transformer.createTransform().modelInstance(table).transformDecisions());
            return List.of();
        } catch (RuntimeException broken) {
            return List.of(new ModelProblem("definitions", innermost(broken)));
        }
    }

    private static List<ModelProblem> problems(ParseException refused) {
        List<ModelProblem> problems = new ArrayList<>();
        refused.getResorceReports()
                .forEach(report -> report.getErrors().forEach(error -> {
                    String id = error.getMainElementId();
                    String place = id != null ? id : "line " + error.getLine();
                    String message = error.getMessage();
                    problems.add(new ModelProblem(
                            place, message.startsWith(place + ": ") ? message.substring(place.length() + 2) : message));
                }));
        return problems;
    }

    private static String innermost(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause.getMessage();
    }
}
