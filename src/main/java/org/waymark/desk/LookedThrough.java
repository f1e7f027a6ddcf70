package org.waymark.desk;

import org.waymark.desk.BundleChoice.State;

/**
 * A part looked through for one recipient.
 *
 * @param title without words that the recipient must not read
 * @param html without such words; null where nothing is left of it, or for a file
 * @param said for staff only
 */
record LookedThrough(
        FilePart part, String key, String title, String html, FilePart.File file, State state, String said) {

    static String key(FilePart part) {
        return part.kind() + ":" + part.sourceId();
    }
}
