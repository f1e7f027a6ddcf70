/** Paper: pages of ours and files of others as one PDF, with contents, bookmarks and numbered pages. */
package org.waymark.paper;
