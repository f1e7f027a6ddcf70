package org.waymark.desk;

/**
 * A part as offered on the screen before a bundle is made; for staff only.
 *
 * @param key by which it is ticked
 * @param state whether it goes, waits for a person to look at it, or must not go
 * @param why it waits or must not go, and what of it is left out; empty where nothing is to be said
 */
public record BundleChoice(String key, String kind, String title, String date, State state, String why) {

    /** What may become of a part. */
    public enum State {
        GOES,
        LOOK_FIRST,
        MUST_NOT
    }
}
