package org.waymark.goinglive;

/**
 * Something that the reading of the files found.
 *
 * @param row as a spreadsheet counts, the first row with the names being 1; null where it is about the whole file
 * @param column the name in the first row; null where it is about the whole row
 * @param value what the cell holds, shortened
 * @param error whether nothing can be loaded before it is mended; otherwise it is only to be known
 * @param sentence what is wrong and what to do
 */
public record Finding(String file, Integer row, String column, String value, boolean error, String sentence) {}
