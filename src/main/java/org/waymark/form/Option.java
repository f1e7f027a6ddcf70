package org.waymark.form;

/** A choice: what is stored and what is shown. */
public record Option(String value, String label) {}
