package org.waymark.goinglive;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where an open case of another system stands. */
enum Stage {
    REFERRAL("referral"),
    ASSESSMENT("assessment"),
    STRATEGY_DISCUSSION("strategy-discussion"),
    EMERGENCY("emergency"),
    SECTION_47("section-47"),
    CONFERENCE("conference"),
    PROTECTION_PLAN("protection-plan"),
    CHILD_IN_NEED("child-in-need"),
    CLOSURE("closure");

    private final String code;

    Stage(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /** Whether significant harm is being looked into, or was found. */
    boolean isAboutHarm() {
        return ordinal() >= STRATEGY_DISCUSSION.ordinal() && ordinal() <= PROTECTION_PLAN.ordinal();
    }

    static Optional<Stage> of(String code) {
        return Arrays.stream(values()).filter(stage -> stage.code.equals(code)).findFirst();
    }

    static String codes() {
        return Arrays.stream(values()).map(Stage::code).collect(Collectors.joining(", "));
    }
}
