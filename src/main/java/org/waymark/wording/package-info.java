/** The words in which the product speaks of roles, places, stages and codes; an authority may put its own in their place. */
package org.waymark.wording;
