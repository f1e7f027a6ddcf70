package org.waymark.engine;

import java.util.Date;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;

/** Lets through plain values only: an object would open its methods to a model. */
final class Scalars {

    private Scalars() {}

    static Object of(String name, TypedValue value) {
        Object plain = value == null || !value.getType().isPrimitiveValueType() ? null : value.getValue();
        if (plain == null && value != null && !value.getType().isPrimitiveValueType()) {
            throw new ELException("The variable '" + name + "' is not a plain value, so a model may not read it.");
        }
        if (plain != null && !isScalar(plain)) {
            throw new ELException("The variable '" + name + "' is not a plain value, so a model may not read it.");
        }
        return plain;
    }

    static boolean isScalar(Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean || value instanceof Date;
    }
}
