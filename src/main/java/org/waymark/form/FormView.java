package org.waymark.form;

import java.util.List;

/** A form ready to be shown by the template {@code form/fields}. */
public interface FormView {

    String formId();

    List<FormError> errors();

    /** The parts of the page in order. */
    List<Block> blocks();

    /** Whether the page takes files, so that its form element needs {@code multipart/form-data}. */
    boolean takesFiles();

    /** Whether it has a list with buttons of its own, so that Enter must be given another meaning than the first button. */
    boolean hasLists();

    /**
     * A part of the page.
     *
     * @param kind {@code when} (shown on a condition), {@code child}, {@code group}, {@code text}, {@code separator},
     *     {@code list}, {@code row} or {@code question}
     * @param id the HTML id of its heading, or null
     * @param title its heading or sentence in plain text, or null
     * @param level of the heading, 2 to 4
     * @param detail safe HTML of a text, the machine-readable condition of a {@code when}, the value of a row's remove button
     * @param question for a {@code question}, otherwise null
     */
    record Block(
            String kind, String id, String title, int level, String detail, List<Block> blocks, Question question) {}

    /** A choice of a question. */
    record Choice(String id, String value, String label, boolean chosen) {}

    /**
     * One question as shown.
     *
     * @param kind the component type, {@code date} or {@code moment} for the two kinds of date, {@code fixed} for what may
     *     only be read
     * @param value as typed; in words for {@code fixed}
     * @param parts for dates: day, month, year and time as typed
     * @param known where a prefilled answer comes from, or null
     * @param error the sentence, or null
     * @param errorPart the end of the name of the box to blame
     * @param describedBy ids for {@code aria-describedby}, or null
     * @param inputType how the browser may help: {@code email}, {@code tel} or {@code text}
     */
    record Question(
            String kind,
            String name,
            String label,
            String hint,
            boolean optional,
            String value,
            List<String> parts,
            List<Choice> choices,
            String known,
            String error,
            String errorPart,
            String describedBy,
            Integer maxLength,
            String inputType,
            boolean multiple,
            String accept) {

        /** Whether this box of a date is to blame: the empty ones, or all of a wrong date. */
        public boolean blames(String part) {
            if (error == null || errorPart.equals("-time") || errorPart.equals("-year")) {
                return error != null && part.equals(errorPart);
            }
            List<String> date = parts.subList(0, 3);
            if (date.stream().allMatch(String::isBlank)) {
                return !part.equals("-time") || parts.get(3).isBlank();
            }
            int box = List.of("-day", "-month", "-year").indexOf(part);
            return box >= 0 && (date.get(box).isBlank() || date.stream().noneMatch(String::isBlank));
        }
    }

    /** One answered question in words, its child's name and its row before it where there are several. */
    record Said(String question, String answer) {}
}
