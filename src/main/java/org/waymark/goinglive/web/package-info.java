/** The pages of going live: files, findings, the load, and what was late already. */
package org.waymark.goinglive.web;
