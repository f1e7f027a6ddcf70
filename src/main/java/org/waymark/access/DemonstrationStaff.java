package org.waymark.access;

import static org.waymark.access.Role.*;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The invented staff of the demonstration authority: two teams of one service, and every role. Their password is random
 * and known to nobody; the demonstration signs in by one click.
 */
@Component
public class DemonstrationStaff {

    private final Services services;
    private final Teams teams;
    private final Workers workers;
    private final PasswordEncoder encoder;

    DemonstrationStaff(Services services, Teams teams, Workers workers, PasswordEncoder encoder) {
        this.services = services;
        this.teams = teams;
        this.workers = workers;
        this.encoder = encoder;
    }

    /**
     * Takes on the invented staff, unless anybody works here already.
     *
     * @return whether it did
     */
    @Transactional
    public boolean takeOnWhereNobodyWorks() {
        if (workers.count() > 0) return false;
        String hash = encoder.encode(randomPassword());
        Long service = services.save(new Service("Safeguarding service")).id();
        Long harbour = teams.save(new Team("Harbour team", service)).id();
        Long hillside = teams.save(new Team("Hillside team", service)).id();

        workers.saveAll(List.of(
                worker("Daisy Fieldmouse", hash, DUTY_WORKER)
                        .in(harbour, service)
                        .qualified(true),
                worker("Robin Hedgerow", hash, DUTY_WORKER)
                        .in(hillside, service)
                        .qualified(true),
                worker("Priya Nightingale", hash, SOCIAL_WORKER)
                        .in(harbour, service)
                        .qualified(true),
                worker("Tom Thistledown", hash, SOCIAL_WORKER)
                        .in(harbour, service)
                        .qualified(true),
                worker("Nell Newleaf", hash, SOCIAL_WORKER).in(harbour, service).qualified(false),
                worker("Sam Sparrowhawk", hash, SOCIAL_WORKER)
                        .in(hillside, service)
                        .qualified(true),
                worker("Wren Wintergreen", hash, SOCIAL_WORKER)
                        .in(hillside, service)
                        .qualified(true),
                worker("Hazel Catkin", hash, DEPUTY_TEAM_MANAGER)
                        .in(harbour, service)
                        .qualified(true),
                worker("Martha Milestone", hash, TEAM_MANAGER)
                        .in(harbour, service)
                        .qualified(true),
                worker("Theo Thornbush", hash, TEAM_MANAGER)
                        .in(hillside, service)
                        .qualified(true),
                worker("Sylvia Signpost", hash, SERVICE_MANAGER).in(null, service),
                worker("Henry Headland", hash, HEAD_OF_SERVICE),
                worker("Dora Lighthouse", hash, DIRECTOR),
                worker("Cora Roundtable", hash, CONFERENCE_CHAIR),
                worker("Adam Inkwell", hash, CONFERENCE_ADMINISTRATOR),
                worker("Olive Nightowl", hash, OUT_OF_HOURS_WORKER),
                worker("Lex Parchment", hash, LEGAL_ADVISER),
                worker("Quentin Quill", hash, QUALITY_ASSURANCE_OFFICER),
                worker("Ivy Padlock", hash, DATA_PROTECTION_OFFICER),
                worker("Fay Abacus", hash, PERFORMANCE_ANALYST),
                worker("Paula Pathfinder", hash, PROCESS_OWNER),
                worker("Kit Cogwheel", hash, SYSTEM_ADMINISTRATOR),
                worker("Stella Spyglass", hash, SCRUTINY)));
        return true;
    }

    private static Worker worker(String name, String hash, Role role) {
        String username = name.toLowerCase(Locale.ROOT).replace(' ', '.');
        return new Worker(username, name, hash, Set.of(role));
    }

    private static String randomPassword() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
