/** The engine's side of escalation: starting, moving and ending instances, and the tables that say who answers by when. */
package org.waymark.escalation.process;
