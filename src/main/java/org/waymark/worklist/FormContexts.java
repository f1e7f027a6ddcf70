package org.waymark.worklist;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.waymark.casefile.CaseRecord;
import org.waymark.casefile.CaseRecords;
import org.waymark.casefile.Episode;
import org.waymark.casefile.Episodes;
import org.waymark.casefile.Fact;
import org.waymark.casefile.Facts;
import org.waymark.child.Children;
import org.waymark.form.Form;
import org.waymark.form.FormContext;
import org.waymark.form.Known;
import org.waymark.form.KnownOfProcess;
import org.waymark.form.Option;
import org.waymark.form.OptionLists;
import org.waymark.form.Subject;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Gathers what a form shows of its case: the children, the choices, and the facts already on file (practice 11). */
@Component
public class FormContexts {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Set<String> LISTS = Set.of("checklist", "dynamiclist");

    private final Episodes episodes;
    private final Children children;
    private final Facts facts;
    private final CaseRecords records;
    private final ObjectProvider<OptionLists> lists;
    private final ObjectProvider<KnownOfProcess> processes;
    private final JsonMapper json;
    private final Clock clock;

    FormContexts(
            Episodes episodes,
            Children children,
            Facts facts,
            CaseRecords records,
            ObjectProvider<OptionLists> lists,
            ObjectProvider<KnownOfProcess> processes,
            JsonMapper json,
            Clock clock) {
        this.episodes = episodes;
        this.children = children;
        this.facts = facts;
        this.records = records;
        this.lists = lists;
        this.processes = processes;
        this.json = json;
        this.clock = clock;
    }

    /** The context of a form about these episodes; shared known facts come from the first of them. */
    public FormContext about(Form form, Collection<Long> episodeIds) {
        return about(form, episodeIds, Map.of());
    }

    /** The same for a step of a process instance, which may know more than the case; null for none. */
    FormContext about(Form form, Collection<Long> episodeIds, String processInstanceId) {
        Map<String, Known> ofProcess = new LinkedHashMap<>();
        if (processInstanceId != null) processes.forEach(each -> ofProcess.putAll(each.known(processInstanceId)));
        return about(form, episodeIds, ofProcess);
    }

    /** The same with what is known of the very thing that the form is about; null for what is not. */
    FormContext about(Form form, Collection<Long> episodeIds, Map<String, Known> ofProcess) {
        Map<String, Map<String, Known>> known = new LinkedHashMap<>();
        for (Long episodeId : episodeIds) {
            Map<String, Known> ofCase = known(form, episodeId);
            ofCase.putAll(ofProcess);
            ofCase.values().removeIf(Objects::isNull);
            known.put(episodeId.toString(), ofCase);
        }
        return new FormContext(
                episodeIds.stream().map(this::subject).toList(),
                options(),
                known.values().stream().findFirst().orElse(Map.of()),
                known,
                clock.instant().atZone(LONDON));
    }

    /** The context of a form about nobody yet: a new contact. */
    public FormContext aboutNobody() {
        return new FormContext(
                List.of(), options(), Map.of(), Map.of(), clock.instant().atZone(LONDON));
    }

    /** A child of the form, by the name that people use. */
    public Subject subject(Long episodeId) {
        Episode episode = episodes.findById(episodeId).orElseThrow();
        return new Subject(
                episodeId.toString(),
                children.findById(episode.childId()).orElseThrow().name());
    }

    private Map<String, List<Option>> options() {
        Map<String, List<Option>> all = new HashMap<>();
        lists.forEach(source -> all.putAll(source.lists()));
        return all;
    }

    /** Every fact on file, by its own key: a form carries some of them and may ask about any in its conditions. */
    private Map<String, Known> known(Form form, Long episodeId) {
        Set<String> lists = form.fields().stream()
                .filter(field -> LISTS.contains(field.type()))
                .map(field -> Objects.requireNonNullElse(field.property("carriesFrom"), field.key()))
                .collect(Collectors.toSet());
        Map<String, Known> known = new LinkedHashMap<>();
        Map<Long, CaseRecord> sources = new HashMap<>();
        for (Fact fact : facts.findByEpisodeId(episodeId)) {
            CaseRecord source = sources.computeIfAbsent(
                    fact.recordId(), id -> records.findById(id).orElseThrow());
            Object value = lists.contains(fact.factKey()) ? list(fact.value()) : moment(fact.value());
            known.put(
                    fact.factKey(), new Known(value, source.title(), LocalDate.ofInstant(source.recordedAt(), LONDON)));
        }
        return known;
    }

    private Object list(Object value) {
        return value instanceof String text && text.startsWith("[")
                ? json.readValue(text, new TypeReference<List<Object>>() {})
                : value;
    }

    private static Object moment(Object value) {
        return value instanceof Instant instant ? instant.atZone(LONDON) : value;
    }
}
