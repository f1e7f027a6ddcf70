/** The directory of professionals and agencies with whom the authority works. */
package org.waymark.directory;
