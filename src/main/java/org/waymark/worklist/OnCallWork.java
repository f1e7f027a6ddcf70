package org.waymark.worklist;

import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.access.OnCallNow;
import org.waymark.escalation.Breaches;

/** Which tasks the people on call may do beside those to whom the model offers them: the answers to safety breaches. */
@Component
class OnCallWork {

    private static final String SAFETY = "safety";

    private final Breaches breaches;

    OnCallWork(Breaches breaches) {
        this.breaches = breaches;
    }

    /** The roles, with {@link OnCallNow#CODE} where the task is the decision on a safety breach. */
    Set<String> roles(Set<String> offered, String kind, String processInstanceId) {
        if (!"decision".equals(kind) || !isSafetyBreach(processInstanceId)) return offered;
        Set<String> all = new HashSet<>(offered);
        all.add(OnCallNow.CODE);
        return all;
    }

    private boolean isSafetyBreach(String processInstanceId) {
        return breaches.findFirstByProcessInstanceIdOrderByIdDesc(processInstanceId)
                .filter(breach -> SAFETY.equals(breach.alarmClass()))
                .isPresent();
    }
}
