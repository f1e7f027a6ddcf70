package org.waymark.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.WaymarkTest;
import org.waymark.access.Workers;
import org.waymark.journey.CaseStory;
import org.waymark.journey.Stories;
import org.waymark.worklist.OpenTask;

/** The page on which one answer is given for brothers and sisters: ticked for convenience, never where safety hangs on it. */
@WaymarkTest
class JointAnswerPageTest {

    @Autowired
    private Stories stories;

    @Autowired
    private MockMvc web;

    @Autowired
    private Workers workers;

    @Test
    void statutoryLatenessIsTickedAndSafetyNever() throws Exception {
        CaseStory story = stories.begin();
        story.on("2026-04-07 09:30")
                .as("duty worker")
                .recordsContact(
                        "receivedAt",
                        "2026-04-07 09:00",
                        "deliberateHarmAlleged",
                        "yes",
                        "siblings",
                        List.of(Map.of("siblingFirstName", "Ben", "siblingLastName", story.familyName())))
                .on("2026-04-09 08:00")
                .as("director")
                .of("Ada");
        String task =
                story.asked("referral-decision", "answer-breach").orElseThrow().taskId();
        Pages.Page page = new Pages(web, workers).opens("dora.lighthouse", "/task/" + task);
        assertThat(page.text()).contains("What else is late for the same reason?", "Ben " + story.familyName());
        List<OpenTask.Also> also =
                story.opens("referral-decision", "answer-breach").also();
        assertThat(also)
                .isNotEmpty()
                .allSatisfy(other -> assertThat(isTicked(page, other)).isEqualTo(!other.safety()));
        Pages.Page safety = new Pages(web, workers)
                .opens(
                        "dora.lighthouse",
                        "/task/"
                                + story.asked("child-seen-deliberate-harm", "answer-breach")
                                        .orElseThrow()
                                        .taskId());
        List<OpenTask.Also> brother = story.opens("child-seen-deliberate-harm", "answer-breach").also().stream()
                .filter(OpenTask.Also::safety)
                .toList();
        assertThat(brother)
                .isNotEmpty()
                .allSatisfy(other -> assertThat(isTicked(safety, other)).isFalse());
        assertThat(safety.text()).contains("(safety)");
    }

    @Test
    void ticksAreKeptWithTheText() throws Exception {
        CaseStory story = stories.begin();
        story.on("2026-04-07 09:30")
                .as("duty worker")
                .recordsContact(
                        "receivedAt",
                        "2026-04-07 09:00",
                        "siblings",
                        List.of(Map.of("siblingFirstName", "Ben", "siblingLastName", story.familyName())))
                .on("2026-04-09 08:00")
                .as("deputy")
                .of("Ada");
        String task = "/task/"
                + story.asked("referral-decision", "answer-breach")
                        .orElseThrow()
                        .taskId();
        List<OpenTask.Also> also =
                story.opens("referral-decision", "answer-breach").also();
        assertThat(also).hasSizeGreaterThan(1);
        OpenTask.Also one = also.get(0);
        Pages pages = new Pages(web, workers);
        pages.sends("hazel.catkin", task, "_draft", "1", "reason", "The post is empty.", "_also", one.taskId());

        Pages.Page again = pages.opens("hazel.catkin", task);
        assertThat(again.html()).contains("The post is empty.");
        assertThat(also).allSatisfy(other -> assertThat(isTicked(again, other)).isEqualTo(other.equals(one)));
    }

    private static boolean isTicked(Pages.Page page, OpenTask.Also other) {
        int input = page.html().indexOf("id=\"also-" + other.taskId() + "\"");
        assertThat(input).as(other.about()).isPositive();
        return page.html().substring(input, page.html().indexOf(">", input)).contains("checked");
    }
}
