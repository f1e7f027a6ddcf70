/** Contacts: how a child first becomes known. */
package org.waymark.referral;
