package org.waymark.casefile;

/**
 * A file as sent with a form.
 *
 * @param field the name of the input with which it was sent
 */
public record Attachment(String field, String fileName, byte[] content) {}
