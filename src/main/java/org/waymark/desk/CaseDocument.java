package org.waymark.desk;

/** A document of a case. */
public record CaseDocument(Long id, String fileName, String size, String added, boolean notToBeShared) {}
