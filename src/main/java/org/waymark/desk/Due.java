package org.waymark.desk;

/**
 * A due date as people say it; the template {@code fragments/due} shows it.
 *
 * @param tone {@code late}, {@code soon}, {@code later}, {@code met} or {@code none}: decides the colour
 * @param words for example "3 working days late", "Due today by 4:40pm", "Due Tue 7 April 2026"
 * @param date the date itself where the words do not name it, or null
 * @param deadline the deadline that says why it is due then, or null where there is none
 */
public record Due(String tone, String words, String date, Long deadline) {

    Due(String tone, String words, String date) {
        this(tone, words, date, null);
    }

    /** The same, with the way to the page that says why it is due then. */
    Due explainedBy(Long deadline) {
        return new Due(tone, words, date, deadline);
    }

    /** Whether the date has passed. */
    public boolean isLate() {
        return "late".equals(tone);
    }

    /** Whether the date is near enough to warn of. */
    public boolean isSoon() {
        return "soon".equals(tone);
    }
}
