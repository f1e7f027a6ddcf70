/** The page of the demonstration clock. */
package org.waymark.demonstration.web;
