/** Lets the demonstration's timers fire while its past is being told. */
package org.waymark.demonstration.process;
