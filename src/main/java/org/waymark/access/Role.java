package org.waymark.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.waymark.wording.Wording;

/** The working roles of an authority; a person may hold several. The code is what models and tables name. */
public enum Role {
    DUTY_WORKER,
    SOCIAL_WORKER,
    DEPUTY_TEAM_MANAGER,
    TEAM_MANAGER,
    SERVICE_MANAGER,
    HEAD_OF_SERVICE,
    DIRECTOR,
    CONFERENCE_CHAIR,
    CONFERENCE_ADMINISTRATOR,
    OUT_OF_HOURS_WORKER,
    LEGAL_ADVISER,
    QUALITY_ASSURANCE_OFFICER,
    DATA_PROTECTION_OFFICER,
    PERFORMANCE_ANALYST,
    PROCESS_OWNER,
    SYSTEM_ADMINISTRATOR,
    SCRUTINY;

    /** The kebab-case code used in models, tables and messages, for example {@code team-manager}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role in the authority's words, for example {@code team manager}. */
    public String words() {
        return Wording.of("role." + code());
    }

    /** The roles that work on cases; the others (figures, procedure, machines, scrutiny) read no child's record. */
    public static Set<Role> working() {
        return EnumSet.complementOf(EnumSet.of(PERFORMANCE_ANALYST, PROCESS_OWNER, SYSTEM_ADMINISTRATOR, SCRUTINY));
    }

    /**
     * The role with this code.
     *
     * @throws IllegalArgumentException with a sentence when there is none
     */
    public static Role of(String code) {
        return Arrays.stream(values())
                .filter(role -> role.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no role called '" + code + "'."));
    }
}
