/** The page on which a letter is looked at before anybody sends it. */
package org.waymark.notice.web;
