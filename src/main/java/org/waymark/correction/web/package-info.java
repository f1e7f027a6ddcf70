/** The pages on which corrections of a file are proposed, read and undone. */
package org.waymark.correction.web;
