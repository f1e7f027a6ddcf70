/** The page of the demonstration clock. */
package org.waymark.deadline.web;
