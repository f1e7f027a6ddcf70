package org.waymark.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.casefile.CaseRecord;
import org.waymark.casefile.Episode;
import org.waymark.casefile.RecordChild;
import org.waymark.form.Form;

/**
 * A record with what is needed to read or correct it.
 *
 * @param parts each child's part, by episode, in the order of their episodes
 * @param readable the episodes among them that the viewer may read
 * @param shared typed values common to all children
 * @param own typed values of each child, by episode id as text
 */
record RecordFile(
        CaseRecord record,
        Form form,
        Map<Long, RecordChild> parts,
        List<Episode> readable,
        Map<String, Object> shared,
        Map<String, Map<String, Object>> own) {

    /** How the page's answers belong to the children. */
    ContactParts contact() {
        return ContactParts.of(form, shared, own);
    }

    /** The same with the part of one child alone. */
    RecordFile only(Long episodeId) {
        return new RecordFile(
                record,
                form,
                parts,
                readable.stream().filter(one -> one.id().equals(episodeId)).toList(),
                shared,
                Map.of(episodeId.toString(), own.getOrDefault(episodeId.toString(), Map.of())));
    }

    List<Long> readableIds() {
        return readable.stream().map(Episode::id).toList();
    }

    /** The values of the children whom the viewer may read. */
    Map<String, Map<String, Object>> readableOwn() {
        Map<String, Map<String, Object>> some = new LinkedHashMap<>();
        readableIds().forEach(id -> some.put(id.toString(), own.getOrDefault(id.toString(), Map.of())));
        return some;
    }
}
