package org.waymark.casefile;

/** Where an episode stands as a whole. */
public enum EpisodeStatus {
    /** Received and not yet decided. */
    CONTACT,
    /** Taken on: a referral with work going on. */
    OPEN,
    /** Decided without further action. */
    NO_FURTHER_ACTION,
    /** Taken on and since closed. */
    CLOSED
}
