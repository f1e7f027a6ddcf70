/** The process engine as Waymark runs it: its configuration, what a model may say, and the one clock. */
package org.waymark.engine;
