package org.waymark.goinglive;

/** A file as it was sent. */
public record Upload(String name, byte[] content) {}
