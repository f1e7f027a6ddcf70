package org.waymark.worklist.process;

import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.waymark.casefile.Matters;

/** Reads the matter from the variable with which its process instance was started. */
@Component
class EngineMatters implements Matters {

    private final RuntimeService runtime;

    EngineMatters(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public Optional<String> of(String processInstanceId) {
        if (processInstanceId == null) return Optional.empty();
        return Optional.ofNullable(runtime.createVariableInstanceQuery()
                        .processInstanceIdIn(processInstanceId)
                        .variableName(VARIABLE)
                        .singleResult())
                .map(variable -> (String) variable.getValue());
    }
}
