package org.waymark.correction;

import java.util.List;
import java.util.Map;

/**
 * What the person who proposes a correction has chosen.
 *
 * @param alsoReceivedBy who else received it as far as the proposer knows, one line each
 * @param fields where two files differ, which of them is right: {@code kept} or {@code other}, by the name of the field
 * @param oneFamily whether the brothers and sisters of both files become one family
 * @param goesOn of two open episodes the one that goes on; null where at most one is open
 * @param assigned for an undoing: to which child each thing written since belongs, {@code kept} or {@code other}
 */
record Choices(
        List<String> alsoReceivedBy,
        Map<String, String> fields,
        boolean oneFamily,
        Long goesOn,
        Map<String, String> assigned) {

    static Choices received(List<String> alsoReceivedBy) {
        return new Choices(alsoReceivedBy, Map.of(), false, null, Map.of());
    }
}
