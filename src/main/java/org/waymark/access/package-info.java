/** Who works here, how they sign in, and what each of them may read and do. */
package org.waymark.access;
