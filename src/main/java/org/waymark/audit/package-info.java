/** The trail: who did or read what, and when, written in the transaction of the act. */
package org.waymark.audit;
