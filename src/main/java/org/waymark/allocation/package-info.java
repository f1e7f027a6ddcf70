/** Which named worker holds a case, who may be given one, and what happens when that worker goes. */
package org.waymark.allocation;
