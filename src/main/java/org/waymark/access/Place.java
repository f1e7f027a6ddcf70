package org.waymark.access;

import static org.waymark.access.Role.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.waymark.wording.Wording;

/**
 * The places of the product that stand in the navigation, and the roles to whom each is open. The same list closes the
 * addresses to everybody else. What they are called stands in the messages under {@code place.}
 */
public enum Place {
    WORK("/work", Role.working()),
    DUTY(
            "/duty",
            EnumSet.of(
                    DUTY_WORKER,
                    SOCIAL_WORKER,
                    DEPUTY_TEAM_MANAGER,
                    TEAM_MANAGER,
                    SERVICE_MANAGER,
                    HEAD_OF_SERVICE,
                    DIRECTOR,
                    OUT_OF_HOURS_WORKER)),
    DESK("/desk", EnumSet.of(DEPUTY_TEAM_MANAGER, TEAM_MANAGER, SERVICE_MANAGER, HEAD_OF_SERVICE, DIRECTOR)),
    MONDAY("/monday", EnumSet.of(DEPUTY_TEAM_MANAGER, TEAM_MANAGER, SERVICE_MANAGER)),
    LATENESS(
            "/lateness",
            Shown.UNDER_MORE,
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
            EnumSet.of(
                    DUTY_WORKER,
                    SOCIAL_WORKER,
                    DEPUTY_TEAM_MANAGER,
                    TEAM_MANAGER,
                    SERVICE_MANAGER,
                    OUT_OF_HOURS_WORKER)),
    SEARCH("/search", Role.working()),
    MORE("/more", EnumSet.allOf(Role.class)),
    DIRECTORY("/directory", Shown.UNDER_MORE, Role.working()),
    DIGEST("/digest", Shown.UNDER_MORE, Role.working()),
    NOTE("/note/new", Shown.UNDER_MORE, Role.working()),
    REMINDERS("/reminders", Shown.UNDER_MORE, Role.working()),
    CORRECTIONS(
            "/corrections",
            Shown.UNDER_MORE,
            EnumSet.of(
                    DUTY_WORKER,
                    SOCIAL_WORKER,
                    DEPUTY_TEAM_MANAGER,
                    TEAM_MANAGER,
                    SERVICE_MANAGER,
                    HEAD_OF_SERVICE,
                    DIRECTOR,
                    DATA_PROTECTION_OFFICER)),
    ON_CALL("/on-call", Shown.UNDER_MORE, Role.working()),
    /** Reading what the authority has laid down harms nobody; publishing is the process owner's. */
    PROCEDURE("/procedure", Shown.UNDER_MORE, EnumSet.allOf(Role.class)),
    LATE_AT_GOING_LIVE(
            "/going-live/late",
            Shown.UNDER_MORE,
            EnumSet.of(DEPUTY_TEAM_MANAGER, TEAM_MANAGER, SERVICE_MANAGER, HEAD_OF_SERVICE, DIRECTOR)),
    BLANK_FORMS("/blank-forms", Shown.UNDER_MORE, EnumSet.allOf(Role.class)),
    OPERATIONS("/operations", Shown.UNDER_MORE, EnumSet.of(SYSTEM_ADMINISTRATOR)),
    /** Open to everybody, but present in the demonstration only. */
    CLOCK("/clock", Shown.UNDER_MORE, EnumSet.allOf(Role.class));

    /** Whether a place stands in the menu itself, as those of every day do, or on the page of everything else. */
    private enum Shown {
        IN_MENU,
        UNDER_MORE
    }

    private final String path;
    private final Shown shown;
    private final Set<Role> roles;

    Place(String path, Set<Role> roles) {
        this(path, Shown.IN_MENU, roles);
    }

    Place(String path, Shown shown, Set<Role> roles) {
        this.path = path;
        this.shown = shown;
        this.roles = roles;
    }

    /** The address, from the root of the application. */
    public String path() {
        return path;
    }

    /** The name in the menu: {@code place.<name>} of the messages. */
    public String label() {
        return Wording.of(key());
    }

    /** What a person does there, one sentence ({@code place.<name>.about}); asked of places under More only. */
    public String about() {
        return Wording.of(key() + ".about");
    }

    private String key() {
        return "place." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is reached through the page of everything else and not from the menu. */
    public boolean underMore() {
        return shown == Shown.UNDER_MORE;
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
