package org.waymark.casefile;

import java.util.Map;
import org.waymark.form.Form;

/**
 * A record was made, in the transaction that made it.
 *
 * @param record the submission
 * @param form the form it answers
 * @param shared typed values common to all children
 * @param parts each child's own values and process coordinates, by episode
 */
public record RecordTaken(CaseRecord record, Form form, Map<String, Object> shared, Map<Long, CaseFile.Part> parts) {

    /** The values as they stand for one child: shared ones, overlaid by the child's own. */
    public Map<String, Object> valuesOf(Long episodeId) {
        var values = new java.util.LinkedHashMap<>(shared);
        values.putAll(parts.get(episodeId).values());
        return values;
    }
}
