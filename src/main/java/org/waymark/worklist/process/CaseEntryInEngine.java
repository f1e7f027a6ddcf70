package org.waymark.worklist.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.springframework.stereotype.Component;
import org.waymark.worklist.CaseEntry;
import org.waymark.worklist.EntryPoint;

/** Starts the spine at its tracks, and then moves each called process, from the outside in, by the engine's modification. */
@Component
class CaseEntryInEngine implements CaseEntry {

    private static final String SPINE = "child-protection";

    private final RuntimeService runtime;

    CaseEntryInEngine(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public String enter(Long episodeId, Standing standing) {
        ProcessInstantiationBuilder spine = runtime.createProcessInstanceByKey(SPINE)
                .businessKey(episodeId.toString())
                .setVariable("episodeId", episodeId)
                .setVariables(standing.variables());
        for (EntryPoint track : standing.tracks()) spine.startBeforeActivity(track.activityId());
        String instance = spine.execute().getId();
        standing.moves().forEach(move -> make(episodeId, move));
        return instance;
    }

    /** The new step first: an instance whose last step is left would end. */
    private void make(Long episodeId, Move move) {
        ProcessInstanceModificationBuilder change = runtime.createProcessInstanceModification(
                running(episodeId, move.from().processId()).getId());
        if (move.to() != null) {
            var entered = change.startBeforeActivity(move.to().activityId());
            move.variables().forEach(entered::setVariable);
            change = entered;
        }
        change.cancelAllForActivity(move.from().activityId()).execute();
    }

    private ProcessInstance running(Long episodeId, String processId) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(episodeId.toString())
                .processDefinitionKey(processId)
                .singleResult();
    }
}
