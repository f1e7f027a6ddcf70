package org.waymark.form;

/**
 * What stands in the way: a sentence that says what to do.
 *
 * @param inputId the HTML id of the input whose answer is wrong; null where no single answer is, for example where somebody
 *     else must sign
 */
public record FormError(String inputId, String message) {}
