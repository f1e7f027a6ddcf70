/** Walks the product's pages in a real browser, against the product started as a newcomer starts it. */
package org.waymark.browser;
