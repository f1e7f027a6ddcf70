package org.waymark.form;

import java.util.List;

/** A form that the product cannot show faithfully; each problem names the component. */
public class FormRefused extends RuntimeException {

    private final transient List<String> problems;

    public FormRefused(String formId, List<String> problems) {
        super("Form " + formId + " cannot be used: " + String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
