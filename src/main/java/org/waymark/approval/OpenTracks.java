package org.waymark.approval;

import java.util.List;

/** Asks what work of a case is still going on. */
public interface OpenTracks {

    /** The tracks still open beside the closure itself, in the words of the job; empty when none is. */
    List<String> of(Long episodeId);
}
