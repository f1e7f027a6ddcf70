package org.waymark.form;

import java.util.List;

/** A Camunda Form as deployed: what it asks, in the order it asks. */
public interface Form {

    /** The form id, {@code <process-id>.<task-id>}. */
    String id();

    /** Every input in document order, those of groups and dynamic lists' parents included. */
    List<FormField> fields();

    /** What one row of a dynamic list asks; empty for every other key. */
    List<FormField> rowFields(String listKey);

    /** A short hash of the schema, kept with each record so that a record can always be read as it was asked. */
    String version();

    /** The keys under which files are taken. */
    default List<String> fileKeys() {
        return fields().stream()
                .filter(field -> field.type().equals("filepicker"))
                .map(FormField::key)
                .toList();
    }
}
