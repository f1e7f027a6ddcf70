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
import org.waymark.form.FormField;
import org.waymark.form.Known;
import org.waymark.form.Option;
import org.waymark.form.OptionLists;
import org.waymark.form.Subject;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Gathers what a form shows of its case: the children, the choices, and the facts already on file (practice 11). */
@Component
public class FormContexts {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Episodes episodes;
    private final Children children;
    private final Facts facts;
    private final CaseRecords records;
    private final ObjectProvider<OptionLists> lists;
    private final JsonMapper json;
    private final Clock clock;

    FormContexts(
            Episodes episodes,
            Children children,
            Facts facts,
            CaseRecords records,
            ObjectProvider<OptionLists> lists,
            JsonMapper json,
            Clock clock) {
        this.episodes = episodes;
        this.children = children;
        this.facts = facts;
        this.records = records;
        this.lists = lists;
        this.json = json;
        this.clock = clock;
    }

    /** The context of a form about these episodes; shared known facts come from the first of them. */
    public FormContext about(Form form, Collection<Long> episodeIds) {
        Map<String, Map<String, Known>> known = new LinkedHashMap<>();
        for (Long episodeId : episodeIds) known.put(episodeId.toString(), known(form, episodeId));
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

    private Map<String, Known> known(Form form, Long episodeId) {
        Map<String, Fact> onFile =
                facts.findByEpisodeId(episodeId).stream().collect(Collectors.toMap(Fact::factKey, fact -> fact));
        Map<String, Known> known = new LinkedHashMap<>();
        Map<Long, CaseRecord> sources = new HashMap<>();
        for (FormField field : form.fields()) {
            String from = field.property("carriesFrom") != null
                    ? field.property("carriesFrom")
                    : field.is("carry") ? field.key() : null;
            Fact fact = from == null ? null : onFile.get(from);
            if (fact == null) continue;
            CaseRecord source = sources.computeIfAbsent(
                    fact.recordId(), id -> records.findById(id).orElseThrow());
            known.put(
                    field.key(),
                    new Known(
                            value(field, fact.value()),
                            source.title(),
                            LocalDate.ofInstant(source.recordedAt(), LONDON)));
        }
        return known;
    }

    private Object value(FormField field, Object value) {
        if (value instanceof Instant instant)
            return "date".equals(field.subtype()) ? LocalDate.ofInstant(instant, LONDON) : instant.atZone(LONDON);
        if (value instanceof LocalDate date && "datetime".equals(field.subtype())) return date.atStartOfDay(LONDON);
        if (value instanceof String text && "checklist".equals(field.type()))
            return json.readValue(text, new TypeReference<List<Object>>() {});
        if (value instanceof String text && "dynamiclist".equals(field.type()))
            return json.readValue(text, new TypeReference<List<Map<String, Object>>>() {});
        return value;
    }
}
