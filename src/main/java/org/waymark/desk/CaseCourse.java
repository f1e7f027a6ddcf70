package org.waymark.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where a case is in the procedure it runs under, as the engine knows it. */
public interface CaseCourse {

    /** What is going on now: the steps of the spine, and within each called part its own, oldest first. */
    List<Step> now(String processInstanceId);

    /** The steps of the spine in the order in which they are drawn, left to right, each with its state. */
    List<Station> stations(String processInstanceId);

    /** The BPMN of the version under which the instance runs or ran; empty for an unknown instance. */
    Optional<String> drawing(String processInstanceId);

    /**
     * A step that is going on.
     *
     * @param taskId the task, where the step waits for a person; otherwise null
     * @param within the steps of the called part, where the step is one
     */
    record Step(String activityId, String name, Instant since, String taskId, List<Step> within) {

        /** For example "since 7 April 2026". */
        public String sinceWords() {
            return "since " + SayDate.day(since);
        }
    }

    /** A step of the spine. */
    record Station(String activityId, String name, State state) {}

    /** How a step of the spine stands. */
    enum State {
        DONE("Done", "govuk-tag--green"),
        NOW("Now", "govuk-tag--blue"),
        AHEAD("Not reached", "govuk-tag--grey");

        private final String words;
        private final String colour;

        State(String words, String colour) {
            this.words = words;
            this.colour = colour;
        }

        public String words() {
            return words;
        }

        /** The colour modifier of the GOV.UK tag. */
        public String colour() {
            return colour;
        }
    }
}
