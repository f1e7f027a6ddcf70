/** What a procedure must hold before it may run: structure, vocabulary, forms, decision tables, and the law's own timers. */
package org.waymark.procedure.conformance;
