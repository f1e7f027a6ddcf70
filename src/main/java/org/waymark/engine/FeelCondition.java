package org.waymark.engine;

import java.util.List;

/** A condition plain enough to be said in words and judged in a browser: comparisons of fields with constants. */
public sealed interface FeelCondition {

    /** Every part holds. */
    record All(List<FeelCondition> parts) implements FeelCondition {}

    /** At least one part holds. */
    record Any(List<FeelCondition> parts) implements FeelCondition {}

    /**
     * The field has one of the values; a list field has one of them among its values.
     *
     * @param values texts, numbers as text, {@code true}, {@code false}; an empty list means "has no value"
     * @param negated the opposite
     */
    record Is(String key, List<String> values, boolean negated) implements FeelCondition {}

    /** The opposite of this condition. */
    default FeelCondition negate() {
        if (this instanceof All all) {
            return new Any(all.parts().stream().map(FeelCondition::negate).toList());
        }
        if (this instanceof Any any) {
            return new All(any.parts().stream().map(FeelCondition::negate).toList());
        }
        Is is = (Is) this;
        return new Is(is.key(), is.values(), !is.negated());
    }
}
