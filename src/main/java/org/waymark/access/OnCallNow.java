package org.waymark.access;

/** Who acts for the authority while the office is closed; answered by the rota, asked by the rights. */
public interface OnCallNow {

    /** What stands for the people on call among the roles to which a task is offered; nobody holds it for good. */
    String CODE = "on-call";

    /** Whether the person is on call at this moment as worker or manager, and the office is closed. */
    boolean acts(String username);
}
