package org.waymark.access;

import java.util.Set;

/** The signed-in person, as far as rights go. Team and service are null for those who sit in none. */
public record Viewer(String username, String displayName, Set<String> roles, Long teamId, Long serviceId) {

    /** The worker as the rights see them. */
    public static Viewer of(Worker worker) {
        return new Viewer(
                worker.username(), worker.displayName(), worker.roleCodes(), worker.teamId(), worker.serviceId());
    }

    public boolean has(Role role) {
        return roles.contains(role.code());
    }

    /** Roles that answer for the whole authority and so are bound to no team. */
    public boolean seesWholeAuthority() {
        return has(Role.HEAD_OF_SERVICE)
                || has(Role.DIRECTOR)
                || has(Role.CONFERENCE_CHAIR)
                || has(Role.CONFERENCE_ADMINISTRATOR)
                || has(Role.OUT_OF_HOURS_WORKER)
                || has(Role.QUALITY_ASSURANCE_OFFICER)
                || has(Role.LEGAL_ADVISER);
    }
}
