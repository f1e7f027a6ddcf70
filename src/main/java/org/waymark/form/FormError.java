package org.waymark.form;

/** What is wrong with an answer: the HTML id of the input, and a sentence that says what to do. */
public record FormError(String inputId, String message) {}
