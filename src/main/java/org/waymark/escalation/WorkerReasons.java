package org.waymark.escalation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.deadline.WorkingCalendar;
import org.waymark.form.Known;
import org.waymark.form.KnownOfProcess;

/** Carries the worker's reason into the manager's answer to the same breach, and into no other (practice 11). */
@Component
class WorkerReasons implements KnownOfProcess {

    private static final Set<String> KEYS = Set.of("lateReasonCode", "lateReason", "lateDoneBy");

    private final Breaches breaches;

    WorkerReasons(Breaches breaches) {
        this.breaches = breaches;
    }

    @Override
    public Map<String, Known> known(String processInstanceId) {
        return breaches.findFirstByProcessInstanceIdOrderByIdDesc(processInstanceId)
                .map(WorkerReasons::known)
                .orElse(Map.of());
    }

    private static Map<String, Known> known(Breach breach) {
        Map<String, Known> known = new HashMap<>();
        KEYS.forEach(key -> known.put(key, null));
        if (breach.workerReasonAt() == null) return known;
        LocalDate on = WorkingCalendar.dateOf(breach.workerReasonAt());
        known.put("lateReasonCode", new Known(breach.workerReasonCode(), "Say why it is late", on));
        known.put("lateReason", new Known(breach.workerReason(), "Say why it is late", on));
        if (breach.workerDoneBy() != null)
            known.put("lateDoneBy", new Known(breach.workerDoneBy(), "Say why it is late", on));
        return known;
    }
}
