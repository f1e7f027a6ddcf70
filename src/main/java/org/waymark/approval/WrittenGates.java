package org.waymark.approval;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.access.Viewer;
import org.waymark.access.Worker;
import org.waymark.access.Workers;
import org.waymark.casefile.CaseEvent;
import org.waymark.casefile.CaseEvents;
import org.waymark.casefile.CaseRecord;
import org.waymark.casefile.CaseRecords;
import org.waymark.casefile.Fact;
import org.waymark.casefile.Facts;
import org.waymark.casefile.RecordChild;
import org.waymark.casefile.RecordChildren;
import org.waymark.casefile.RecordValues;
import org.waymark.form.Forms;

/** Asks the gates that the model names for a step what their rows in {@code gates.dmn} say. */
@Component
class WrittenGates implements CompletionGate {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final GateRules rules;
    private final Forms forms;
    private final Facts facts;
    private final CaseEvents events;
    private final CaseRecords records;
    private final RecordChildren parts;
    private final RecordValues recorded;
    private final Workers workers;

    WrittenGates(
            GateRules rules,
            Forms forms,
            Facts facts,
            CaseEvents events,
            CaseRecords records,
            RecordChildren parts,
            RecordValues recorded,
            Workers workers) {
        this.rules = rules;
        this.forms = forms;
        this.facts = facts;
        this.events = events;
        this.records = records;
        this.parts = parts;
        this.recorded = recorded;
        this.workers = workers;
    }

    @Override
    public List<Obstacle> obstacles(PendingDecision decision, Viewer viewer) {
        if (decision.gates().isEmpty()) return List.of();
        Map<String, Object> known = known(decision);
        List<Obstacle> obstacles = new ArrayList<>();
        for (String gate : decision.gates()) {
            for (GateRule rule : rules.of(gate)) {
                if (forms.holds(rule.passesWhen(), known)) continue;
                obstacles.add(new Obstacle(gate, rule.sentence(), rule.fields()));
            }
        }
        return obstacles;
    }

    /**
     * What the form asks counts as answered here, even where it is left empty; what it does not ask is taken from the record
     * that is approved, and from the case's facts after that.
     */
    private Map<String, Object> known(PendingDecision decision) {
        Map<String, Object> known = new HashMap<>();
        for (Fact fact : facts.findByEpisodeId(decision.episodeId())) known.put(fact.factKey(), plain(fact.value()));
        if (decision.approves() != null) {
            records.findFirstByProcessInstanceIdAndActivityIdAndSupersededByIsNullOrderByIdDesc(
                            decision.processInstanceId(), decision.approves())
                    .ifPresent(record -> known.putAll(approved(record, decision.episodeId())));
        }
        known.keySet().removeAll(decision.asked());
        known.putAll(decision.values());
        known.put(
                "happened",
                events.findByEpisodeIdAndWithdrawnFalseOrderByHappenedAtAscIdAsc(decision.episodeId()).stream()
                        .map(CaseEvent::eventType)
                        .distinct()
                        .toList());
        decision.values().forEach((key, value) -> {
            if (key.endsWith("By") && value instanceof String username) known.put(key + "Roles", roles(username));
        });
        return known;
    }

    private static Object plain(Object value) {
        return value instanceof Instant moment ? moment.atZone(LONDON) : value;
    }

    private Map<String, Object> approved(CaseRecord record, Long episodeId) {
        Map<String, Object> values = new HashMap<>(recorded.read(record.recordedValues()));
        parts.findByRecordId(record.id()).stream()
                .filter(part -> part.episodeId().equals(episodeId))
                .map(RecordChild::recordedValues)
                .forEach(own -> values.putAll(recorded.read(own)));
        return values;
    }

    private List<String> roles(String username) {
        return workers.findById(username)
                .filter(Worker::active)
                .map(worker -> List.copyOf(worker.roleCodes()))
                .orElse(List.of());
    }
}
