package org.waymark.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.Requirement;
import org.waymark.WaymarkTest;
import org.waymark.access.Place;
import org.waymark.access.Role;
import org.waymark.access.Workers;
import org.waymark.desk.CaseTab;
import org.waymark.journey.CaseStory;
import org.waymark.journey.Stories;
import org.waymark.wording.Wording;

/** An authority speaks of roles, stages, places and tabs in its own words, with no new build and no restart. */
@WaymarkTest
class WordingPageTest {

    @Autowired
    private Stories stories;

    @Autowired
    private MockMvc web;

    @Autowired
    private Workers workers;

    @Autowired
    private MessageSource messages;

    @Value("${waymark.data-folder}")
    private Path folder;

    @AfterEach
    void theProductsOwnWordsAreBack() throws IOException {
        Files.deleteIfExists(folder.resolve("words.properties"));
        ((ReloadableResourceBundleMessageSource) messages).clearCache();
    }

    @Test
    @Requirement("B38")
    void aRoleAStageAPlaceAndATabAreCalledWhatTheAuthorityCallsThem() throws Exception {
        Pages pages = new Pages(web, workers);
        CaseStory story = stories.begin()
                .on("2026-04-02 16:45")
                .as("duty worker")
                .recordsContact("receivedAt", "2026-04-02 16:40");
        String page = "/case/" + story.episode().id();
        assertThat(pages.opens("martha.milestone", page).text())
                .contains("Referral, for team manager")
                .contains("Work list", "History");

        authorityWrites(
                "role.team-manager=practice lead",
                "stage.referral=Single front door",
                "place.work=To do",
                "tab.history=Case diary",
                "event.contact-received=Request for support received",
                "section.what-is-the-worry=The reason for this request");

        assertThat(pages.opens("martha.milestone", page).text())
                .contains("Single front door, for practice lead", "To do", "Case diary")
                .contains("1 working day after: Request for support received")
                .doesNotContain("for team manager", "Work list");
        assertThat(pages.opens("daisy.fieldmouse", "/contact/new").text())
                .contains("The reason for this request", "Family and household")
                .doesNotContain("What is the worry?");
    }

    @Test
    void everyRolePlaceAndTabHasAName() {
        List<String> names = Stream.of(
                        Arrays.stream(Role.values()).map(Role::words),
                        Arrays.stream(Place.values()).map(Place::label),
                        Arrays.stream(Place.values()).filter(Place::underMore).map(Place::about),
                        Arrays.stream(CaseTab.values()).map(CaseTab::label))
                .flatMap(each -> each)
                .toList();
        assertThat(names).noneMatch(name -> name.matches("(role|place|tab)\\..*"));
    }

    private void authorityWrites(String... lines) throws IOException {
        Wording.speakFrom(messages);
        Files.createDirectories(folder);
        Files.write(folder.resolve("words.properties"), List.of(lines));
        ((ReloadableResourceBundleMessageSource) messages).clearCache();
    }
}
