package org.waymark.goinglive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.waymark.WaymarkTest;
import org.waymark.access.Viewer;
import org.waymark.access.Workers;

/** The pages of going live: the files and their guide, what was found, and what was late already. */
@WaymarkTest
class GoingLivePagesTest {

    private static final String ADDRESS = "/operations/going-live";
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 7);

    @Autowired
    private MockMvc web;

    @Autowired
    private Workers workers;

    @Autowired
    private GoingLive goingLive;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theTemplatesAndTheGuideNameEveryColumn() throws Exception {
        for (Sheet sheet : Sheet.values()) {
            String template = opens("kit.cogwheel", ADDRESS + "/template/" + sheet.fileName())
                    .getContentAsString(StandardCharsets.UTF_8);
            Findings findings = new Findings();
            assertThat(Table.read(sheet, template.substring(1), findings).rows())
                    .hasSize(1);
            assertThat(findings.inOrder()).isEmpty();
            String guide = opens("kit.cogwheel", ADDRESS + "/columns").getContentAsString();
            sheet.columns().forEach(column -> assertThat(guide).contains(">" + column.name() + "<"));
        }
        assertThat(opens("kit.cogwheel", ADDRESS + "/template/secrets.csv").getStatus())
                .isEqualTo(404);
        assertThat(opens("martha.milestone", ADDRESS).getStatus()).isEqualTo(403);
    }

    @Test
    void aDryRunSaysWhatIsWrongByRowAndColumnAndWritesNothing() throws Exception {
        long before = count("episode");
        String file =
                "case_number,child_number,stage,received_at,team\r\n=cmd|'/c calc'!A1,C9,plan,02/04/2026,Nowhere\r\n";
        MockHttpServletResponse sent = sends(file);
        assertThat(sent.getStatus()).isEqualTo(302);
        String page = opens("kit.cogwheel", sent.getRedirectedUrl()).getContentAsString();
        assertThat(page)
                .contains("errors to mend. Nothing has been written.", "2 April or as 4 February", "There is no team")
                .doesNotContain("Bring in");
        String csv = opens("kit.cogwheel", sent.getRedirectedUrl() + "/findings.csv")
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv).contains("cases.csv,2,received_at,02/04/2026,yes,").doesNotContain(",=cmd");
        assertThat(count("episode")).isEqualTo(before);
        Long id = Long.valueOf(sent.getRedirectedUrl().replaceAll("\\D+", ""));
        assertThat(perform("kit.cogwheel", post(ADDRESS + "/" + id + "/load").with(csrf()))
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void whatIsMissingOnTheFormIsSaidAndTheRestIsKept() throws Exception {
        MockHttpServletResponse none = perform(
                "kit.cogwheel", multipart(ADDRESS).param("source", "Old system").with(csrf()));
        assertThat(none.getStatus()).isEqualTo(422);
        assertThat(none.getContentAsString()).contains("Choose the files", "value=\"Old system\"");
    }

    @Test
    void aManagerAnswersForSeveralLateOnesAtOnceAndTheDeskCountsWhatIsLeft() throws Exception {
        OpenCases two = new OpenCases(3, "desk-", TODAY);
        for (int i = 0; i < 2; i++)
            two.add(
                    "protection-plan",
                    Map.of(
                            "team", "Hillside team",
                            "received_at", "2025-12-15",
                            "decided_on", "2025-12-16",
                            "worker", "Sam Sparrowhawk",
                            "allocated_on", "2025-12-16",
                            "plan_started_on", "2026-02-12",
                            "category", "NEG",
                            "last_visit_on", "2026-03-02",
                            "last_core_group_on", "2026-03-30"));
        Viewer kit = Viewer.of(workers.findById("kit.cogwheel").orElseThrow());
        Run run = goingLive.load(goingLive.read(two.files(), "Old system", TODAY.plusDays(28), kit), kit);
        assertThat(run.loaded()).isEqualTo(2);
        var ids = jdbc.sql(
                        "select d.id from deadline d join brought_in b on b.waymark_id = d.episode_id"
                                + " where b.run_id = ? and b.kind = 'case' and d.milestone = 'cp-visit' and d.settled_at is null")
                .param(run.id())
                .query(Long.class)
                .list();
        assertThat(opens("theo.thornbush", "/desk").getContentAsString())
                .contains("late when the cases came from the former system");
        String address = "/going-live/late";
        var answer = post(address).with(csrf()).param("reason", "The worker was ill.");
        ids.forEach(id -> answer.param("chosen", id.toString()));
        MockHttpServletResponse refused = perform("theo.thornbush", answer);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("Say whether it is still to be done", "The worker was ill.");
        var whole = post(address).with(csrf());
        ids.forEach(id -> whole.param("chosen", id.toString()));
        whole.param("answer", "late")
                .param("reasonCode", "worker-away")
                .param("day", "17")
                .param("month", "4")
                .param("year", "2026");
        assertThat(perform("theo.thornbush", whole).getStatus()).isEqualTo(302);
        String list = opens("theo.thornbush", address).getContentAsString();
        ids.forEach(id -> assertThat(list).doesNotContain("id=\"d" + id + "\""));
        assertThat(opens("priya.nightingale", address).getStatus()).isEqualTo(403);
    }

    private MockHttpServletResponse sends(String cases) throws Exception {
        return perform(
                "kit.cogwheel",
                multipart(ADDRESS)
                        .file(new MockMultipartFile(
                                "files", "cases.csv", "text/csv", cases.getBytes(StandardCharsets.UTF_8)))
                        .param("source", "Old system")
                        .param("day", "5")
                        .param("month", "5")
                        .param("year", "2026")
                        .with(csrf()));
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private MockHttpServletResponse opens(String username, String address) throws Exception {
        return perform(username, get(address));
    }

    private MockHttpServletResponse perform(String username, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        String[] roles = workers.findById(username).orElseThrow().roleCodes().toArray(String[]::new);
        return web.perform(request.with(user(username).roles(roles)))
                .andReturn()
                .getResponse();
    }
}
