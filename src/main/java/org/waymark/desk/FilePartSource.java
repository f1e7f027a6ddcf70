package org.waymark.desk;

import java.util.List;
import org.waymark.access.Viewer;

/** Offers one kind of what is on a child's file for bundles. Every bean of this type is asked. */
public interface FilePartSource {

    /** The kind of its parts; the messages name it under {@code bundle.kind.} and this. */
    String kind();

    /**
     * The parts of this kind on the file of a case, oldest first, as this viewer may read them. What has been withdrawn,
     * removed or replaced by a correction is not among them.
     */
    List<? extends FilePart> parts(Long episodeId, Viewer viewer);
}
