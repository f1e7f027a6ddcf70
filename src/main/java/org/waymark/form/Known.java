package org.waymark.form;

import java.time.LocalDate;

/** A fact already on file, shown to be confirmed rather than asked again: its value, where it comes from, and when. */
public record Known(Object value, String source, LocalDate on) {}
