/** Sign-in, the frame round every page, and the pages shown when something is refused. */
package org.waymark.access.web;
