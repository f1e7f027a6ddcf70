/** Going live: open cases of another system, read from CSV files, checked, and brought in at the stage where each stands. */
package org.waymark.goinglive;
