/** The page of the on-call rota. */
package org.waymark.allocation.web;
