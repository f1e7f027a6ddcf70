/** The one place where the work list sees the engine. */
package org.waymark.worklist.process;
