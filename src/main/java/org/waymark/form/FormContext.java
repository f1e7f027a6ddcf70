package org.waymark.form;

import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a form needs to know about its case to be shown or judged.
 *
 * @param subjects the children it is about; per-child groups repeat for each
 * @param lists the options for each {@code valuesKey}
 * @param known facts shared by the whole form, by field key
 * @param knownBySubject facts of one child, by subject id and field key
 * @param now the moment of showing or judging, in Europe/London
 */
public record FormContext(
        List<Subject> subjects,
        Map<String, List<Option>> lists,
        Map<String, Known> known,
        Map<String, Map<String, Known>> knownBySubject,
        ZonedDateTime now) {

    /** The same, with these facts known besides. */
    public FormContext knowing(Map<String, Known> more) {
        Map<String, Known> all = new LinkedHashMap<>(known);
        all.putAll(more);
        return new FormContext(subjects, lists, all, knownBySubject, now);
    }
}
