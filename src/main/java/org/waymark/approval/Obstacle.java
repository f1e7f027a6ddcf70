package org.waymark.approval;

import java.util.List;

/**
 * What stands in the way of a decision.
 *
 * @param gate the name of the gate that refuses
 * @param sentence says what to do
 * @param fields the fields of the form that it is about, in order; may be empty
 */
public record Obstacle(String gate, String sentence, List<String> fields) {

    static Obstacle of(String gate, String sentence) {
        return new Obstacle(gate, sentence, List.of());
    }
}
