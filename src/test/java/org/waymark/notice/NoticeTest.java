package org.waymark.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.TestClock;
import org.waymark.WaymarkTest;
import org.waymark.access.Role;
import org.waymark.access.Worker;
import org.waymark.access.Workers;
import org.waymark.allocation.StaffedCase;
import org.waymark.casefile.Episode;
import org.waymark.casefile.EpisodeStatus;
import org.waymark.casefile.Episodes;
import org.waymark.child.Child;
import org.waymark.child.Children;
import org.waymark.engine.CaseContext;

@WaymarkTest
class NoticeTest {

    private static final String LETTER = "conference-decision-letter";

    private final ApplicationContext beans;
    private final NoticesVocabulary vocabulary;
    private final Notices notices;
    private final MockMvc browser;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private StaffedCase file;
    private Worker worker;

    @Autowired
    NoticeTest(
            ApplicationContext beans,
            NoticesVocabulary vocabulary,
            Notices notices,
            MockMvc browser,
            JdbcClient jdbc,
            TestClock clock) {
        this.beans = beans;
        this.vocabulary = vocabulary;
        this.notices = notices;
        this.browser = browser;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void aChildWithAWorker() {
        file = new StaffedCase(beans);
        worker = file.worker("Trudy", true);
    }

    @Test
    void wordsTheDecisionOfTheConferenceWithInitialsOnlyInTheSubject() {
        conference("plan");
        vocabulary.prepare(context(file.episodeId), LETTER);

        Notice letter = only(file.episodeId);
        assertThat(letter.state()).isEqualTo(Notice.PREPARED);
        assertThat(letter.subject())
                .isEqualTo("Child protection conference about WE"
                        + file.child.lastName().substring(8, 9) + ": what was decided")
                .doesNotContain("Wilf");
        assertThat(letter.body())
                .contains("Dear [to be added]\n\nThe child protection conference about " + file.child.name()
                        + " was held on Tuesday 7 April 2026.")
                .contains(file.child.name() + " needs a child protection plan, because of the risk of neglect.")
                .contains("The social worker is " + worker.displayName())
                .contains("The first core group meets on Friday 17 April 2026.")
                .doesNotContain("{", "}");
    }

    @Test
    void saysNothingOfAPlanWhereThereIsNone() {
        conference("no-plan");
        vocabulary.prepare(context(file.episodeId), LETTER);

        assertThat(only(file.episodeId).body())
                .contains(file.child.name() + " does not need a child protection plan.")
                .doesNotContain("core group");
    }

    @Test
    void wordsAnUnsentLetterAnewInsteadOfPreparingASecond() {
        vocabulary.prepare(context(file.episodeId), LETTER);
        assertThat(only(file.episodeId).body()).contains("was held on [to be added]");

        conference("plan");
        vocabulary.prepare(context(file.episodeId), LETTER);
        assertThat(only(file.episodeId).body()).contains("was held on Tuesday 7 April 2026");
    }

    @Test
    void preparesALetterOfAnUnknownKindForAPersonToWrite() {
        vocabulary.prepare(context(file.episodeId), "some-other-letter");

        assertThat(only(file.episodeId).body()).contains("[to be added]");
    }

    @Test
    void sendsNothingAndNotesWhoSaysThatItWasSent() {
        vocabulary.prepare(context(file.episodeId), LETTER);
        file.record("conference-follow-up.send-decision-letter", Map.of("letterSentAt", today()));

        Notice letter = only(file.episodeId);
        assertThat(letter.state()).isEqualTo(Notice.SENT);
        assertThat(letter.sentBy()).isEqualTo("test");
    }

    @Test
    void stopsWhatWaitsWhenTheChildHasDiedAndHoldsTheLettersOfTheFamily() {
        Child sister = beans.getBean(Children.class)
                .save(new Child(file.child.familyId(), "Winnie", file.child.lastName(), LocalDate.of(2021, 1, 1)));
        Long sisters = beans.getBean(Episodes.class)
                .save(new Episode(sister.id(), file.team.id(), clock.instant(), EpisodeStatus.OPEN))
                .id();
        vocabulary.prepare(context(file.episodeId), LETTER);
        vocabulary.prepare(context(sisters), LETTER);

        file.record("child-protection.life-event", Map.of("lifeEvent", "death", "lifeEventOn", today()));

        assertThat(only(file.episodeId).state()).isEqualTo(Notice.STOPPED);
        assertThat(only(sisters).state()).isEqualTo(Notice.HELD);
    }

    @Test
    void showsALetterToThoseWhoMayReadTheCaseAndLogsIt() throws Exception {
        vocabulary.prepare(context(file.episodeId), LETTER);
        Notice letter = only(file.episodeId);
        String scrutiny = "scrutiny." + file.episodeId;
        beans.getBean(Workers.class).save(new Worker(scrutiny, "Scrutiny", "{noop}x", Set.of(Role.SCRUTINY)));

        browser.perform(get("/notice/" + letter.id()).with(user(worker.username())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nothing is sent from here.")));
        assertThat(jdbc.sql(
                                "select count(*) from trail where action = 'notice-read' and username = ? and episode_id = ?")
                        .params(worker.username(), file.episodeId)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        browser.perform(get("/notice/" + letter.id()).with(user(scrutiny)))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("Your role does not read children&#39;s records.")));
        browser.perform(get("/notice/999999999").with(user(worker.username()))).andExpect(status().isNotFound());
        browser.perform(get("/notice/one").with(user(worker.username()))).andExpect(status().isNotFound());
    }

    private void conference(String decision) {
        file.record(
                "initial-conference.hold-conference",
                Map.of(
                        "conferenceHeldAt", today(),
                        "conferenceDecision", decision,
                        "initialCategoryOfAbuse", "NEG",
                        "leadSocialWorker", worker.username(),
                        "coreGroupDate", LocalDate.of(2026, 4, 17)));
    }

    private LocalDate today() {
        return LocalDate.of(2026, 4, 7);
    }

    private Notice only(Long episodeId) {
        List<Notice> all = notices.findByEpisodeIdOrderByPreparedAt(episodeId);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static CaseContext context(Long episodeId) {
        return new CaseContext() {
            @Override
            public Long episodeId() {
                return episodeId;
            }

            @Override
            public String processInstanceId() {
                return null;
            }

            @Override
            public Object variable(String name) {
                return null;
            }

            @Override
            public void variable(String name, Object value) {}
        };
    }
}
