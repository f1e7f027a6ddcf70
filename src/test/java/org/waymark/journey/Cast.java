package org.waymark.journey;

import java.util.Map;
import org.waymark.access.Role;

/** The people of the demonstration authority, by what they are in a story. The case belongs to the Harbour team. */
final class Cast {

    private static final Map<String, String> USERNAMES = Map.ofEntries(
            Map.entry("duty worker", "daisy.fieldmouse"),
            Map.entry("social worker", "priya.nightingale"),
            Map.entry("other social worker", "tom.thistledown"),
            Map.entry("untrained social worker", "nell.newleaf"),
            Map.entry("deputy", "hazel.catkin"),
            Map.entry("manager", "martha.milestone"),
            Map.entry("other manager", "theo.thornbush"),
            Map.entry("service manager", "sylvia.signpost"),
            Map.entry("head of service", "henry.headland"),
            Map.entry("director", "dora.lighthouse"),
            Map.entry("chair", "cora.roundtable"),
            Map.entry("administrator", "adam.inkwell"),
            Map.entry("out-of-hours worker", "olive.nightowl"),
            Map.entry("legal adviser", "lex.parchment"),
            Map.entry("data protection officer", "ivy.padlock"),
            Map.entry("process owner", "paula.pathfinder"));

    private Cast() {}

    static String username(String part) {
        String username = USERNAMES.get(part);
        if (username == null) throw new IllegalArgumentException("Nobody plays the " + part + " in these stories.");
        return username;
    }

    /** The person of the case's own line who holds the role. */
    static String whoIs(Role role) {
        return username(
                switch (role) {
                    case DEPUTY_TEAM_MANAGER -> "deputy";
                    case TEAM_MANAGER -> "manager";
                    case CONFERENCE_CHAIR -> "chair";
                    case CONFERENCE_ADMINISTRATOR -> "administrator";
                    default -> role.words();
                });
    }
}
