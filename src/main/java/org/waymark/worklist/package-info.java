/** The read model of open tasks, and the one way to complete them; nobody depends on it but pages. */
package org.waymark.worklist;
