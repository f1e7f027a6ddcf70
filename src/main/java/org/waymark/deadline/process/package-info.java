/** The register's only contact with the process engine: the timescales table, the timers, the jobs of the demonstration clock. */
package org.waymark.deadline.process;
