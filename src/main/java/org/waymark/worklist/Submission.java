package org.waymark.worklist;

import org.waymark.form.Form;
import org.waymark.form.FormContext;
import org.waymark.form.FormResult;

/**
 * What became of a submitted form.
 *
 * @param result as judged; with errors nothing was stored
 * @param recordId the record made, or null when refused
 */
public record Submission(Form form, FormContext context, FormResult result, Long recordId) {

    public boolean accepted() {
        return recordId != null;
    }
}
