/** The demonstration authority: invented children at every stage, made by the real services. */
package org.waymark.demonstration;
