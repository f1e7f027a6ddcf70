/** The procedure as data: its versions, what is in force, who changed it and why, and the engine's operation. */
package org.waymark.procedure;
