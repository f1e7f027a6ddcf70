package org.waymark.notice;

import java.util.List;
import org.waymark.access.Viewer;

/** Knows what a person's day holds; answered by the module that reads the lists. */
public interface DigestSource {

    /** What is due within its warning, what is overdue, what waits for an answer or a signature; empty parts are left out. */
    List<DigestPart> day(Viewer viewer);

    /** Administrative lateness of the teams that the person manages; empty where there is none. */
    List<DigestPart> week(Viewer viewer);
}
