package org.waymark.access;

import static org.waymark.access.Role.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The places of the product that stand in the navigation, and the roles to whom each is open. The same list closes the
 * addresses to everybody else.
 */
public enum Place {
    WORK("/work", "Work list", Role.working()),
    DUTY(
            "/duty",
            "Duty board",
            EnumSet.of(
                    DUTY_WORKER,
                    SOCIAL_WORKER,
                    DEPUTY_TEAM_MANAGER,
                    TEAM_MANAGER,
                    SERVICE_MANAGER,
                    HEAD_OF_SERVICE,
                    DIRECTOR,
                    OUT_OF_HOURS_WORKER)),
    DESK(
            "/desk",
            "Manager's desk",
            EnumSet.of(DEPUTY_TEAM_MANAGER, TEAM_MANAGER, SERVICE_MANAGER, HEAD_OF_SERVICE, DIRECTOR)),
    LATENESS(
            "/lateness",
            "Lateness",
            "How often which deadlines were missed, why, and by whom they were answered.",
            EnumSet.of(
                    DEPUTY_TEAM_MANAGER,
                    TEAM_MANAGER,
                    SERVICE_MANAGER,
                    HEAD_OF_SERVICE,
                    DIRECTOR,
                    QUALITY_ASSURANCE_OFFICER,
                    PERFORMANCE_ANALYST,
                    SCRUTINY)),
    CONTACT(
            "/contact/new",
            "Record a contact",
            EnumSet.of(
                    DUTY_WORKER,
                    SOCIAL_WORKER,
                    DEPUTY_TEAM_MANAGER,
                    TEAM_MANAGER,
                    SERVICE_MANAGER,
                    OUT_OF_HOURS_WORKER)),
    CHILDREN("/children", "Find a child", Role.working()),
    MORE("/more", "More", EnumSet.allOf(Role.class)),
    DIGEST(
            "/digest",
            "My digest",
            "What is due, late or waiting for you today, as it is sent each morning.",
            Role.working()),
    ON_CALL(
            "/on-call",
            "On call",
            "Who is called on nights and at weekends: worker, manager and legal adviser.",
            Role.working()),
    /** Reading what the authority has laid down harms nobody; publishing is the process owner's. */
    PROCEDURE(
            "/procedure",
            "Procedure",
            "The steps, forms, deadlines and rules that every case follows.",
            EnumSet.allOf(Role.class)),
    OPERATIONS(
            "/operations",
            "Operations",
            "How the machine is: failed jobs, reconciliation, messages.",
            EnumSet.of(SYSTEM_ADMINISTRATOR)),
    /** Open to everybody, but present in the demonstration only. */
    CLOCK("/clock", "Clock", "Move the demonstration's time forward and see what happens.", EnumSet.allOf(Role.class));

    private final String path;
    private final String label;
    private final String about;
    private final Set<Role> roles;

    Place(String path, String label, Set<Role> roles) {
        this(path, label, null, roles);
    }

    Place(String path, String label, String about, Set<Role> roles) {
        this.path = path;
        this.label = label;
        this.about = about;
        this.roles = roles;
    }

    /** The address, from the root of the application. */
    public String path() {
        return path;
    }

    public String label() {
        return label;
    }

    /** What a person does there, one sentence; null for the places of every day, which stand in the menu itself. */
    public String about() {
        return about;
    }

    /** Whether it is reached through the page of everything else and not from the menu. */
    public boolean underMore() {
        return about != null;
    }

    /** The codes of the roles to whom the place is open. */
    public List<String> roleCodes() {
        return roles.stream().map(Role::code).toList();
    }

    public boolean openTo(Viewer viewer) {
        return roles.stream().anyMatch(viewer::has);
    }

    /** Where the person starts after signing in; nobody is without a place. */
    public static Place firstOf(Viewer viewer) {
        return Stream.of(WORK, OPERATIONS, LATENESS)
                .filter(place -> place.openTo(viewer))
                .findFirst()
                .orElse(PROCEDURE);
    }
}
