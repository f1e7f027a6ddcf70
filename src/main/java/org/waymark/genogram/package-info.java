/** The family as a picture: kinship becomes nodes and edges, a library lays them out, symbols are drawn. */
package org.waymark.genogram;
