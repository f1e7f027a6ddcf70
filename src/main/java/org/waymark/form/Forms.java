package org.waymark.form;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads Camunda Forms, shows them as GOV.UK pages and judges what is submitted. */
public interface Forms {

    /**
     * Reads a form schema.
     *
     * @throws FormRefused naming every component that the product does not know, and every broken condition
     */
    Form parse(String json);

    /** Judges a submission against its form. Only declared keys are read; nothing is stored. */
    FormResult read(Form form, Map<String, List<String>> parameters, FormContext context);

    /** What the template {@code form/fields} shows: typed values win over known facts, those over defaults. */
    FormView view(Form form, Map<String, List<String>> typed, FormContext context, List<FormError> errors);

    /** Turns recorded values back into what would have been typed, so that nothing is ever typed again. */
    Map<String, List<String>> asTyped(
            Form form, Map<String, Object> shared, Map<String, Map<String, Object>> perSubject);

    /** The same form without these questions, which the page answers itself: conditions find the answers among what is known. */
    Form without(Form form, Set<String> keys);

    /** What was typed, in words: for a text that is only shown, such as one kept elsewhere by the same person. */
    List<FormView.Said> said(Form form, Map<String, List<String>> typed, FormContext context);

    /**
     * Carries out the buttons {@link InputNames#ADD} and {@link InputNames#REMOVE}: the same text with a row more or less.
     * Nothing is judged; show the result again.
     */
    Map<String, List<String>> withRowsChanged(Map<String, List<String>> typed);

    /** Whether the FEEL condition holds over these values; under a time limit, false when it cannot be told. */
    boolean holds(String feel, Map<String, Object> values);
}
