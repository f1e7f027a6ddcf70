/** What the pages ask of the engine: where a case is, and the drawing of the procedure it runs under. */
package org.waymark.desk.process;
