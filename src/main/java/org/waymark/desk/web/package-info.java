/** The addresses of the pages. */
package org.waymark.desk.web;
