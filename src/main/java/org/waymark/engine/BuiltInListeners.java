package org.waymark.engine;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;

/** Builds the product's own listeners into every model that is read; the beans are looked up when first needed. */
class BuiltInListeners extends AbstractBpmnParseListener {

    private static final List<String> TASK_EVENTS = List.of(
            TaskListener.EVENTNAME_CREATE,
            TaskListener.EVENTNAME_ASSIGNMENT,
            TaskListener.EVENTNAME_UPDATE,
            TaskListener.EVENTNAME_COMPLETE,
            TaskListener.EVENTNAME_DELETE);

    private final ObjectProvider<EveryTaskListener> taskListeners;
    private final ObjectProvider<EveryProcessListener> processListeners;
    private final ObjectProvider<TimedStepListener> timedStepListeners;

    BuiltInListeners(
            ObjectProvider<EveryTaskListener> taskListeners,
            ObjectProvider<EveryProcessListener> processListeners,
            ObjectProvider<TimedStepListener> timedStepListeners) {
        this.taskListeners = taskListeners;
        this.processListeners = processListeners;
        this.timedStepListeners = timedStepListeners;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        TASK_EVENTS.forEach(event -> task.addBuiltInTaskListener(event, this::tellOfTask));
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        process.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) this::tellOfProcess);
        process.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) this::tellOfProcess);
    }

    @Override
    public void parseBoundaryTimerEventDefinition(Element element, boolean interrupting, ActivityImpl timer) {
        ExecutionListener left = execution ->
                timedStepListeners.orderedStream().forEach(listener -> listener.left(timer.getActivityId(), execution));
        timer.getEventScope().addBuiltInListener(ExecutionListener.EVENTNAME_END, left);
    }

    private void tellOfTask(DelegateTask task) {
        taskListeners.orderedStream().forEach(listener -> listener.notify(task));
    }

    private void tellOfProcess(DelegateExecution execution) throws Exception {
        for (EveryProcessListener listener : processListeners.orderedStream().toList()) {
            listener.notify(execution);
        }
    }
}
