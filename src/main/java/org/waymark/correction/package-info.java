/** Corrections of a file that need two people: a record on the wrong child, two files of one child; and what follows. */
package org.waymark.correction;
