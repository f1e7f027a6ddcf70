package org.waymark.desk.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.Resource;
import org.springframework.stereotype.Component;
import org.waymark.desk.FormSource;
import org.waymark.form.Form;
import org.waymark.form.Forms;

/** Reads forms from the engine's deployments, each once: a deployed form never changes. */
@Component
class DeployedForms implements FormSource {

    private final RepositoryService repository;
    private final Forms forms;
    private final Map<String, Form> parsed = new ConcurrentHashMap<>();

    DeployedForms(RepositoryService repository, Forms forms) {
        this.repository = repository;
        this.forms = forms;
    }

    @Override
    public Optional<Form> form(String procedureVersion, String formId) {
        return in(procedureVersion, formId).or(() -> in(newest(formId), formId));
    }

    private Optional<Form> in(String deploymentId, String formId) {
        if (deploymentId == null) return Optional.empty();
        String path = "forms/" + formId.replaceFirst("\\.", "/") + ".form";
        String key = deploymentId + ' ' + path;
        Form known = parsed.get(key);
        if (known != null) return Optional.of(known);
        Optional<Form> found = repository.getDeploymentResources(deploymentId).stream()
                .filter(resource -> path.equals(resource.getName()))
                .findFirst()
                .map(resource -> forms.parse(text(deploymentId, resource)));
        found.ifPresent(form -> parsed.put(key, form));
        return found;
    }

    private String newest(String formId) {
        ProcessDefinition definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(formId.split("\\.")[0])
                .latestVersion()
                .singleResult();
        return definition == null ? null : definition.getDeploymentId();
    }

    private String text(String deploymentId, Resource resource) {
        byte[] bytes = resource.getBytes();
        try (InputStream stream = bytes == null
                ? repository.getResourceAsStreamById(deploymentId, resource.getId())
                : new ByteArrayInputStream(bytes)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
