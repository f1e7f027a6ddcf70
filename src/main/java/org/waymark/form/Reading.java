package org.waymark.form;

/**
 * What was made of one answer.
 *
 * @param value typed, or null where nothing usable was given
 * @param problem a sentence, or null
 * @param part the end of the id of the input to blame: {@code -day}, {@code -time}, or empty
 */
record Reading(Object value, String problem, String part) {

    static final Reading NOTHING = new Reading(null, null, "");

    static Reading of(Object value) {
        return new Reading(value, null, "");
    }

    static Reading wrong(String problem) {
        return new Reading(null, problem, "");
    }

    static Reading wrong(String problem, String part) {
        return new Reading(null, problem, part);
    }
}
