package org.waymark.approval;

import java.util.List;

/**
 * One row of the table {@code gates.dmn}.
 *
 * @param gate the gate it belongs to
 * @param passesWhen FEEL over what is known; the decision may be taken when it is true
 * @param sentence what to do otherwise
 * @param fields the fields of the form that it is about
 */
public record GateRule(String gate, String passesWhen, String sentence, List<String> fields) {}
