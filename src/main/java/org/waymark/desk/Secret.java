package org.waymark.desk;

/**
 * An address or number as this viewer may see it.
 *
 * @param text null where it is withheld from the viewer
 * @param withheld whether it is kept from somebody; then it is never printed
 * @param from from whom, and why; null for those who may not see it
 */
public record Secret(String text, boolean withheld, String from) {

    static final Secret HIDDEN = new Secret(null, true, null);
}
