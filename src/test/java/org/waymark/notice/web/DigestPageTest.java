package org.waymark.notice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.Limit;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.Jobs;
import org.waymark.TestClock;
import org.waymark.WaymarkTest;
import org.waymark.access.Role;
import org.waymark.escalation.CaseOfOneChild;
import org.waymark.notice.Digests;
import org.waymark.notice.StaffMessages;

/** The page of a person's own digest, and the outbox. */
@WaymarkTest
class DigestPageTest {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvc web;

    @Autowired
    private Digests digests;

    @Autowired
    private StaffMessages messages;

    @Autowired
    private Jobs jobs;

    @Autowired
    private TestClock clock;

    @Test
    void showsTheDayWithNamesAndWhatWasWrittenWithInitialsToThatPersonOnly() throws Exception {
        CaseOfOneChild child = new CaseOfOneChild(beans, Role.SERVICE_MANAGER);
        String manager = child.hire(Role.TEAM_MANAGER);
        String other = child.hire(Role.QUALITY_ASSURANCE_OFFICER);
        child.happened("harm-suspected", "2026-04-07T08:30");
        child.start("strategy-discussion", Map.of());
        clock.moveTo(LocalDateTime.parse("2026-04-09T07:30"));
        jobs.runDue(child.ids());
        digests.writeDue();

        assertThat(page(manager, "team-manager", "/digest").getContentAsString())
                .contains(
                        "Thursday 9 April 2026",
                        "Late, waiting for your answer: 1",
                        "Robin Marlowe",
                        " is this due then: Strategy discussion held")
                .contains("/case/" + child.id(), "Your day, Thursday 9 April 2026: 1 to answer");
        Long id = messages.to(manager, Limit.of(1)).get(0).id();
        assertThat(page(manager, "team-manager", "/digest/" + id).getContentAsString())
                .contains("- RM: strategy discussion")
                .doesNotContain("Robin");
        assertThat(page(other, "quality-assurance-officer", "/digest/" + id).getStatus())
                .isEqualTo(404);
        assertThat(page(other, "quality-assurance-officer", "/digest").getContentAsString())
                .contains("Nothing is late, due soon or waiting for you.", "Nothing has been written to you yet.");
        assertThat(page("kit.cogwheel", "system-administrator", "/operations/outbox")
                        .getContentAsString())
                .contains("Digest of the day")
                .doesNotContain("Robin", "RM");
        assertThat(page(manager, "team-manager", "/operations/outbox").getStatus())
                .isEqualTo(403);
    }

    private MockHttpServletResponse page(String username, String role, String address) throws Exception {
        return web.perform(get(address).with(user(username).roles(role)))
                .andReturn()
                .getResponse();
    }
}
