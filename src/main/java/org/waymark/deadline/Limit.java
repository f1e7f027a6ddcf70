package org.waymark.deadline;

/**
 * How long something may take.
 *
 * @param number how many units; 0 means the same day
 * @param unit in what it is counted
 * @param before true where it is counted back from a planned date, such as a conference
 */
public record Limit(int number, LimitUnit unit, boolean before) {

    public Limit {
        if (number < 0) throw new IllegalArgumentException("A limit cannot be negative, but it is " + number + ".");
    }

    /** So many units after the event. */
    public static Limit after(int number, LimitUnit unit) {
        return new Limit(number, unit, false);
    }

    /** So many units before the planned date. */
    public static Limit before(int number, LimitUnit unit) {
        return new Limit(number, unit, true);
    }

    /** In words, for example "15 working days" or "3 working days before". */
    public String words() {
        return unit.words(number) + (before ? " before" : "");
    }
}
