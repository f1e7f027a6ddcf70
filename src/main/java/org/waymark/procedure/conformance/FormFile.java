package org.waymark.procedure.conformance;

import org.waymark.form.Form;

/** A form of the procedure that could be read. */
record FormFile(String path, Form form) {}
