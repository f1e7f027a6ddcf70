package org.waymark.casefile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a submission's typed values as JSON and reads them back in the same types. Dates and moments are tagged, so
 * that a text that merely looks like a date stays a text.
 */
@Component
public class RecordValues {

    private static final String DATE = "date";
    private static final String MOMENT = "moment";

    private final JsonMapper json;

    RecordValues(JsonMapper json) {
        this.json = json;
    }

    public String write(Map<String, Object> values) {
        return json.writeValueAsString(tagged(values));
    }

    /** The values as {@link org.waymark.form.FormResult} types them; moments in Europe/London. */
    public Map<String, Object> read(String written) {
        var raw = json.readValue(written, new TypeReference<LinkedHashMap<String, Object>>() {});
        raw.replaceAll((key, value) -> untagged(value));
        return raw;
    }

    private static Object tagged(Object value) {
        if (value instanceof Map<?, ?> map) {
            var copy = new LinkedHashMap<String, Object>();
            map.forEach((key, inner) -> copy.put(String.valueOf(key), tagged(inner)));
            return copy;
        }
        if (value instanceof List<?> list)
            return list.stream().map(RecordValues::tagged).toList();
        if (value instanceof LocalDate) return Map.of(DATE, value.toString());
        if (value instanceof ZonedDateTime) return Map.of(MOMENT, value.toString());
        return value;
    }

    private static Object untagged(Object value) {
        if (value instanceof Map<?, ?> map) {
            if (map.size() == 1 && map.get(DATE) instanceof String date) return LocalDate.parse(date);
            if (map.size() == 1 && map.get(MOMENT) instanceof String moment) return ZonedDateTime.parse(moment);
            var copy = new LinkedHashMap<String, Object>();
            map.forEach((key, inner) -> copy.put(String.valueOf(key), untagged(inner)));
            return copy;
        }
        if (value instanceof List<?> list)
            return list.stream().map(RecordValues::untagged).toList();
        if (value instanceof Integer number) return number.longValue();
        if (value instanceof Double number) return BigDecimal.valueOf(number);
        return value;
    }
}
