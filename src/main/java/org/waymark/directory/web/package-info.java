/** The pages of the directory. */
package org.waymark.directory.web;
