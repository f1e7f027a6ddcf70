package org.waymark.form;

import java.util.List;

/** A form ready to be shown by the template {@code form/fields}. */
public interface FormView {

    List<FormError> errors();
}
