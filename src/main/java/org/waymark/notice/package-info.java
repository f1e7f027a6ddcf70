/** The outbox: letters put ready to be looked at and sent by a named person. */
package org.waymark.notice;
