/** Starting, and what is said in one sentence when that does not work. */
package org.waymark.startup;
