package org.waymark.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import org.waymark.deadline.Deadlines;
import org.waymark.engine.EveryProcessListener;

/** An escalation that has ended watches nothing any more. */
@Component
class WatchersEnd implements EveryProcessListener {

    private final Deadlines deadlines;

    WatchersEnd(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (!execution.getEventName().equals(ExecutionListener.EVENTNAME_END)) return;
        String process = execution.getProcessDefinitionId();
        if (!process.startsWith(EngineEscalations.BREACH) && !process.startsWith(EngineEscalations.UNALLOCATED)) return;
        deadlines.findByWatcher(execution.getProcessInstanceId()).forEach(deadline -> deadline.watchedBy(null));
    }
}
