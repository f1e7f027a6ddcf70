/** Children and their families. */
package org.waymark.child;
