/** Whose signature is needed, four eyes, and the gates that guard a decision at the moment it is taken. */
package org.waymark.approval;
