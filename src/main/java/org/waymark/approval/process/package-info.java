/** The gates' only contact with the process engine: their table. */
package org.waymark.approval.process;
