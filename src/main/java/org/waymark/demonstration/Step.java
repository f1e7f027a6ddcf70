package org.waymark.demonstration;

import java.time.Instant;
import java.util.Map;

/**
 * One thing that somebody does in a story.
 *
 * @param activityId the task's id in the model; {@code contact-received} and the messages of the spine stand for themselves
 * @param told the answers that matter to the story, by field key
 */
record Step(Story story, Instant at, String activityId, Map<String, Object> told) {}
