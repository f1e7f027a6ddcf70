package org.waymark.casefile;

/** An episode has ended, in the transaction that ended it. */
public record EpisodeClosed(Long episodeId) {}
