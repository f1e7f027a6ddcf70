package org.waymark.correction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.casefile.Bundle;
import org.waymark.casefile.Bundles;
import org.waymark.casefile.CaseRecord;
import org.waymark.casefile.CaseRecords;
import org.waymark.casefile.RecordChild;
import org.waymark.casefile.RecordChildren;
import org.waymark.casefile.RecordValues;
import org.waymark.desk.FormSource;
import org.waymark.desk.SayDate;
import org.waymark.desk.Words;

/**
 * Finds out who was given something that stands on a child's file: by a circulation whose form says what it circulates
 * (property {@code circulates}), by a bundle, or by a letter that went out afterwards.
 */
@Component
class Receivers {

    private final CaseRecords records;
    private final RecordChildren parts;
    private final RecordValues values;
    private final FormSource forms;
    private final Bundles bundles;
    private final FileItems items;
    private final JdbcClient jdbc;

    Receivers(
            CaseRecords records,
            RecordChildren parts,
            RecordValues values,
            FormSource forms,
            Bundles bundles,
            FileItems items,
            JdbcClient jdbc) {
        this.records = records;
        this.parts = parts;
        this.values = values;
        this.forms = forms;
        this.bundles = bundles;
        this.items = items;
        this.jdbc = jdbc;
    }

    /** Everybody who, by what is on file of the case, received one of these things in any version. */
    List<ReceivedCopy> of(Collection<FileItem> moved, Long episodeId) {
        Set<ReceivedCopy> all = new LinkedHashSet<>();
        for (FileItem item : moved) {
            List<Long> versions = items.versions(item.kind(), item.id());
            if (item.kind().equals("record")) all.addAll(circulated(versions, episodeId));
            for (Long id : versions)
                bundles.holding(item.kind(), id).stream().map(Receivers::copy).forEach(all::add);
        }
        return List.copyOf(all);
    }

    /** Letters about the case that went out since: whether they rest on the thing a person must say. */
    List<ReceivedCopy> lettersSince(Long episodeId, java.time.Instant from) {
        return jdbc.sql(
                        "select kind, recipient, sent_at from notice where episode_id = ? and sent_at >= ? order by sent_at, id")
                .param(episodeId)
                .param(java.sql.Timestamp.from(from))
                .query((row, number) -> new ReceivedCopy(
                        row.getString(2) == null ? "Whoever received the letter" : row.getString(2),
                        Words.spelled(row.getString(1)) + ", sent "
                                + SayDate.day(row.getTimestamp(3).toInstant()),
                        "letter"))
                .list();
    }

    private List<ReceivedCopy> circulated(List<Long> recordIds, Long episodeId) {
        Set<String> activities = recordIds.stream()
                .flatMap(id -> records.findById(id).stream())
                .map(CaseRecord::activityId)
                .collect(Collectors.toSet());
        List<ReceivedCopy> all = new ArrayList<>();
        for (RecordChild part : parts.findByEpisodeIdOrderByRecordIdAsc(episodeId)) {
            if (part.recordId() < recordIds.get(0)) continue;
            CaseRecord record = records.findById(part.recordId()).orElseThrow();
            if (record.supersededBy() != null) continue;
            if (!recordIds.contains(record.id()) && !circulates(record, activities)) continue;
            Stream.of(values.read(record.recordedValues()), values.read(part.recordedValues()))
                    .map(answers -> answers.get("recipients"))
                    .filter(List.class::isInstance)
                    .flatMap(rows -> ((List<?>) rows).stream())
                    .map(row -> copy((Map<?, ?>) row, record))
                    .forEach(all::add);
        }
        return all;
    }

    private boolean circulates(CaseRecord record, Set<String> activities) {
        return forms.form(record.procedureVersion(), record.formId()).stream()
                .flatMap(form -> form.fields().stream())
                .map(field -> field.property("circulates"))
                .filter(what -> what != null)
                .flatMap(what -> Stream.of(what.trim().split("\\s+")))
                .anyMatch(activities::contains);
    }

    private static ReceivedCopy copy(Map<?, ?> row, CaseRecord record) {
        String who = Stream.of("recipientName", "recipientRole")
                .map(key -> row.get(key))
                .filter(value -> value != null && !value.toString().isBlank())
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        Object how = row.get("recipientHow");
        return new ReceivedCopy(
                who.isEmpty() ? "Somebody not named" : who,
                record.title() + ", " + SayDate.day(record.recordedAt())
                        + (how == null
                                ? ""
                                : ", " + Words.spelled(how.toString()).toLowerCase(java.util.Locale.UK)),
                "record");
    }

    private static ReceivedCopy copy(Bundle bundle) {
        String kind = Words.spelled(bundle.recipient());
        return new ReceivedCopy(
                bundle.recipientName() == null
                        ? kind
                        : bundle.recipientName() + ", " + kind.toLowerCase(java.util.Locale.UK),
                "Part of the file as a PDF, " + SayDate.day(bundle.madeAt()),
                "bundle");
    }
}
