package org.waymark.form;

/** A child whom the form is about: the episode id as text, and the name. */
public record Subject(String id, String name) {}
