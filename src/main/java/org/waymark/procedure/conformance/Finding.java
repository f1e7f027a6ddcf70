package org.waymark.procedure.conformance;

/**
 * What a check found.
 *
 * @param file the path inside the procedure
 * @param element the id of the element; null when the finding is about the whole file
 * @param sentence what is wrong, and what to do
 */
public record Finding(Severity severity, String file, String element, String sentence) {

    static Finding error(String file, String element, String sentence) {
        return new Finding(Severity.ERROR, file, element, sentence);
    }

    static Finding warning(String file, String element, String sentence) {
        return new Finding(Severity.WARNING, file, element, sentence);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** File, element and reason in one sentence. */
    public String inWords() {
        return file + (element == null ? "" : ", " + element) + ": " + sentence;
    }
}
