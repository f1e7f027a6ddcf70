package org.waymark.worklist;

import java.util.LinkedHashMap;
import java.util.Map;
import org.waymark.form.Form;
import org.waymark.form.FormField;

/** Picks the answers that gateways read: fields marked {@code processVariable} in their form, scalars only. */
public final class ProcessVariables {

    private ProcessVariables() {}

    /** The variables that these answers become; an answer not given becomes null, so that every gateway can be judged. */
    public static Map<String, Object> of(Form form, Map<String, Object> values) {
        Map<String, Object> variables = new LinkedHashMap<>();
        for (FormField field : form.fields()) {
            if (!field.is("processVariable")) continue;
            Object value = values.get(field.key());
            variables.put(field.key(), value instanceof Boolean || value == null ? value : value.toString());
        }
        return variables;
    }
}
