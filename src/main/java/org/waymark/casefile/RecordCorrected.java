package org.waymark.casefile;

import java.util.LinkedHashMap;
import java.util.Map;
import org.waymark.form.Form;

/**
 * A record was corrected, in the transaction that did it; its facts and events are rebuilt by now.
 *
 * @param record the new submission, which names the one it replaces
 * @param form the form it answers
 * @param shared typed values common to all children
 * @param parts each child's own values and process coordinates, by episode
 */
public record RecordCorrected(
        CaseRecord record, Form form, Map<String, Object> shared, Map<Long, CaseFile.Part> parts) {

    /** The values as they stand for one child: shared ones, overlaid by the child's own. */
    public Map<String, Object> valuesOf(Long episodeId) {
        Map<String, Object> values = new LinkedHashMap<>(shared);
        values.putAll(parts.get(episodeId).values());
        return values;
    }
}
