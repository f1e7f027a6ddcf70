/** The system administrator's page of the bank holidays. */
package org.waymark.deadline.web;
