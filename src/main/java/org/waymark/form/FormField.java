package org.waymark.form;

import java.util.Map;

/**
 * One input of a form.
 *
 * @param key the field key under which the value is recorded
 * @param type the form-js component type
 * @param subtype for {@code datetime}: {@code date}, {@code time} or {@code datetime}; otherwise null
 * @param perChild whether the field is answered once per child of a meeting
 * @param properties the custom properties of the component: {@code event}, {@code processVariable}, ...
 */
public record FormField(
        String key, String type, String subtype, String label, boolean perChild, Map<String, String> properties) {

    /** The property, or null. */
    public String property(String name) {
        return properties.get(name);
    }

    public boolean is(String property) {
        return "true".equals(properties.get(property));
    }
}
