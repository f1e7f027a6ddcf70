package org.waymark.casefile;

/** Looks at a file before it is stored; an authority plugs its own virus scanner in here. */
public interface DocumentScanner {

    /** Whether the file may be stored. */
    boolean isClean(String fileName, byte[] content);
}
