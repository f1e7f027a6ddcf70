package org.waymark.worklist;

import java.util.Set;

/** Which processes run beside the case rather than being the stage that it is in. */
final class Stages {

    private static final Set<String> SIDELINES = Set.of(
            "child-protection",
            "referral-duties",
            "allocation",
            "breach-escalation",
            "unallocated-case",
            "file-correction",
            "information-incident",
            "strategy-follow-up",
            "conference-follow-up",
            "conference-report",
            "direction",
            "colleague-question",
            "telephone-approval");

    private Stages() {}

    static boolean isSideline(String processId) {
        return SIDELINES.contains(processId);
    }
}
