package org.waymark.desk;

import java.util.Optional;
import org.waymark.form.Form;

/** The forms as they were deployed, so that a record can always be read as it was asked. */
public interface FormSource {

    /** The form of a procedure version; where that does not have it, that of the newest version; empty if none does. */
    Optional<Form> form(String procedureVersion, String formId);
}
