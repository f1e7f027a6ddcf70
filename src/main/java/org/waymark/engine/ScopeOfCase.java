package org.waymark.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** The case seen through the variable scope in which an expression is evaluated. */
record ScopeOfCase(VariableScope scope) implements CaseContext {

    @Override
    public Long episodeId() {
        Object id = variable("episodeId");
        return id == null ? null : ((Number) id).longValue();
    }

    @Override
    public String processInstanceId() {
        if (scope instanceof DelegateTask task) {
            return task.getProcessInstanceId();
        }
        return scope instanceof DelegateExecution execution ? execution.getProcessInstanceId() : null;
    }

    @Override
    public Object variable(String name) {
        if (scope == null || !scope.hasVariable(name)) {
            return null;
        }
        return Scalars.of(name, (TypedValue) scope.getVariableTyped(name, false));
    }

    @Override
    public void variable(String name, Object value) {
        DelegateExecution execution =
                scope instanceof DelegateTask task ? task.getExecution() : (DelegateExecution) scope;
        execution.getProcessInstance().setVariable(name, value);
    }
}
