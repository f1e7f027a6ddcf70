/** The pages on which a contact is recorded. */
package org.waymark.referral.web;
