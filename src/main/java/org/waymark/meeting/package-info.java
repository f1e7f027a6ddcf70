/** Meetings about one or more children of a family. */
package org.waymark.meeting;
