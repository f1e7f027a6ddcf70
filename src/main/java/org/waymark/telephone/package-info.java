/** Approvals given by telephone: written down by somebody else, answered for by the approver on the next working day. */
package org.waymark.telephone;
