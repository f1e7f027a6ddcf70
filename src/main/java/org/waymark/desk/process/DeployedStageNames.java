package org.waymark.desk.process;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;
import org.waymark.desk.StageNames;

/** Takes the names from the newest deployed models; a name is looked up once per deployment of the process. */
@Component
class DeployedStageNames implements StageNames {

    private final RepositoryService repository;
    private final Map<String, String> names = new ConcurrentHashMap<>();

    DeployedStageNames(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public String of(String processId) {
        if (processId == null) return "";
        return names.computeIfAbsent(processId, this::look);
    }

    private String look(String processId) {
        ProcessDefinition definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(processId)
                .latestVersion()
                .singleResult();
        if (definition != null && definition.getName() != null) return definition.getName();
        String words = processId.replace('-', ' ');
        return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
