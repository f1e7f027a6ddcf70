/** Episodes, records, facts and events: what is on a child's file and what it states. */
package org.waymark.casefile;
