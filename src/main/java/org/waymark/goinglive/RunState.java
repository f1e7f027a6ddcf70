package org.waymark.goinglive;

/** How far a load has come. */
public enum RunState {
    /** The files have been read; nothing has been written. */
    READ,
    /** A node is bringing the cases in; until it has finished none of them is seen. */
    LOADING,
    /** Every case is in. */
    LOADED,
    /** It could not be done, and nothing was brought in. */
    FAILED
}
