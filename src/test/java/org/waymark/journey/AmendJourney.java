package org.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.WaymarkTest;
import org.waymark.correction.CorrectedCopies;
import org.waymark.correction.FileViews;

/** A typing error in a record that two agencies have: both texts stay, no step is done again, and a copy waits for each. */
@WaymarkTest
class AmendJourney {

    @Autowired
    private Misfiled misfiled;

    @Autowired
    private CorrectedCopies copies;

    @Autowired
    private FileViews views;

    @Test
    void whoReceivedTheEarlierTextIsListedForACorrectedCopyAndNoStepIsDoneAgain() throws Exception {
        CaseStory story = misfiled.beforeDiscussion();
        misfiled.heldAndSent(story, "A neigbour calls.");
        Set<String> open = story.openTasks();
        String timers = views.of("nobody", story.episode().id())
                .get("timers " + story.episode().id());
        story.as("manager").corrects("hold-strategy-discussion", "Spelling.", "safetyTonight", "A neighbour calls.");
        assertThat(story.openTasks()).isEqualTo(open);
        assertThat(views.of("nobody", story.episode().id())
                        .get("timers " + story.episode().id()))
                .isEqualTo(timers);

        Long record = story.recordsOf("hold-strategy-discussion").get(0);
        assertThat(views.text("/record/" + record, "martha.milestone"))
                .contains("Who received it before it was corrected");
        CorrectedCopies.Opened opened = copies.open(record, story.viewer());
        assertThat(opened.received())
                .extracting(copy -> copy.recipient())
                .containsExactly("PC Robin Larch, Police", "Dr Fern Yew, Health");
        copies.prepare(record, Set.of("PC Robin Larch, Police"), "School, Mr Ash", story.viewer());
        copies.prepare(record, Set.of("PC Robin Larch, Police"), "", story.viewer());
        assertThat(copies.open(record, story.viewer()).letters())
                .extracting(letter -> letter.recipient() + " " + letter.state())
                .containsExactly("PC Robin Larch, Police prepared", "School, Mr Ash prepared");
        assertThat(views.text("/record/" + record + "/copies", "martha.milestone"))
                .contains("ready, not sent");
    }
}
