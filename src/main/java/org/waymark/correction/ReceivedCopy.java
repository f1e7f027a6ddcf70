package org.waymark.correction;

/**
 * Somebody who received what stands on the wrong file, or what has been corrected since.
 *
 * @param recipient who, in the words on file
 * @param how by what way and when, in words
 * @param source {@code record} for a circulation on file, {@code bundle} for a printed part of the file, {@code letter}, or
 *     {@code said} for what a person knew
 */
public record ReceivedCopy(String recipient, String how, String source) {}
