/** Where a file of a child is fetched. */
package org.waymark.casefile.web;
