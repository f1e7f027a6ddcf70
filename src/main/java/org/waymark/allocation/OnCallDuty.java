package org.waymark.allocation;

import static org.waymark.access.Role.*;

import java.util.EnumSet;
import java.util.Set;
import org.waymark.access.Role;
import org.waymark.access.Worker;

/** As what somebody is on call (practice 10), and which roles may be. */
public enum OnCallDuty {
    /** Sees the child. */
    WORKER("worker", EnumSet.of(OUT_OF_HOURS_WORKER, SOCIAL_WORKER, DUTY_WORKER)),
    /** Decides. */
    MANAGER("manager", EnumSet.of(DEPUTY_TEAM_MANAGER, TEAM_MANAGER, SERVICE_MANAGER, HEAD_OF_SERVICE, DIRECTOR)),
    /** Advises on orders. */
    LEGAL("legal", EnumSet.of(LEGAL_ADVISER));

    private final String words;
    private final Set<Role> roles;

    OnCallDuty(String words, Set<Role> roles) {
        this.words = words;
        this.roles = roles;
    }

    /** In a word: {@code worker}, {@code manager}, {@code legal}; also its code in forms and tables. */
    public String words() {
        return words;
    }

    boolean isFor(Worker worker) {
        return worker.active() && roles.stream().anyMatch(worker::has);
    }

    /**
     * The duty with this code.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static OnCallDuty of(String code) {
        for (OnCallDuty duty : values()) if (duty.words.equals(code)) return duty;
        throw new IllegalArgumentException("There is no duty called '" + code + "'.");
    }
}
