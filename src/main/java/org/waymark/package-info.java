/** The child protection process, run as executable BPMN. */
package org.waymark;
