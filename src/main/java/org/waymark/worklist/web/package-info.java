/** The page on which a task is worked. */
package org.waymark.worklist.web;
