package org.waymark.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.waymark.form.FormsUnderTest.typed;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.TestClock;
import org.waymark.WaymarkTest;
import org.waymark.access.Role;
import org.waymark.access.Worker;
import org.waymark.access.Workers;

@WaymarkTest
class DraftsTest {

    @Autowired
    private Drafts drafts;

    @Autowired
    private FormTokens tokens;

    @Autowired
    private TestClock time;

    @Autowired
    private MockMvc browser;

    @Autowired
    private Workers workers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private final String ada = "ada-" + UUID.randomUUID();
    private final String bea = "bea-" + UUID.randomUUID();
    private final String subject = "task:" + UUID.randomUUID();

    @BeforeEach
    void bothWorkHere() {
        workers.save(new Worker(ada, "Ada Example", "{noop}-", Set.of(Role.SOCIAL_WORKER)));
        workers.save(new Worker(bea, "Bea Example", "{noop}-", Set.of(Role.SOCIAL_WORKER)));
    }

    @Test
    void keepsWhatWasTypedAndNothingOfThePageItself() {
        drafts.save(
                ada,
                subject,
                typed(
                        "a",
                        "x",
                        "many",
                        "1",
                        "many",
                        "2",
                        "_form",
                        "f",
                        "_csrf",
                        "c",
                        "_formToken",
                        "t",
                        "_draft",
                        "yes",
                        "_draftVersion",
                        "0"));
        Draft draft = drafts.find(ada, subject).orElseThrow();
        assertThat(draft.typed())
                .isEqualTo(Map.of("a", List.of("x"), "many", List.of("1", "2"), "_form", List.of("f")));
        assertThat(draft.savedAt()).isEqualTo(time.instant());
        assertThat(drafts.find(bea, subject)).isEmpty();
        drafts.discard(ada, subject);
        assertThat(drafts.find(ada, subject)).isEmpty();
    }

    @Test
    void replacesTheTextThatThePageWasShownWith() {
        Draft first = drafts.save(ada, subject, typed("a", "one"));
        Draft second = drafts.save(ada, subject, typed("a", "two", "_draftVersion", "" + first.version()));
        assertThat(second.texts()).hasSize(1);
        assertThat(drafts.find(ada, subject).orElseThrow().typed()).containsEntry("a", List.of("two"));
    }

    @Test
    void keepsBothTextsOfTwoWindows() {
        Draft shown = drafts.save(ada, subject, typed("a", "begun"));
        String version = "" + shown.version();
        drafts.save(ada, subject, typed("a", "first window", "_draftVersion", version));
        Draft both = drafts.save(ada, subject, typed("a", "second window", "_draftVersion", version));
        assertThat(both.typed()).containsEntry("a", List.of("second window"));
        assertThat(both.others()).extracting(Draft.Text::typed).containsExactly(Map.of("a", List.of("first window")));
        Draft later = drafts.save(ada, subject, typed("a", "third", "_draftVersion", "" + both.version()));
        assertThat(later.texts()).as("until the draft itself goes").hasSize(2);
    }

    @Test
    void countsTheSameTextOnce() {
        drafts.save(ada, subject, typed("a", "same"));
        assertThat(drafts.save(ada, subject, typed("a", "same")).texts()).hasSize(1);
    }

    @Test
    void losesNoTextToWritersAtTheSameMoment() throws Exception {
        ExecutorService windows = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Draft>> saves = IntStream.range(0, 4)
                    .<Callable<Draft>>mapToObj(i -> () -> drafts.save(ada, subject, typed("a", "window " + i)))
                    .toList();
            for (var save : windows.invokeAll(saves)) {
                save.get();
            }
        } finally {
            windows.shutdown();
        }
        assertThat(drafts.find(ada, subject).orElseThrow().texts()).hasSize(4);
    }

    @Test
    void keepsTheTextWhateverBecomesOfTheCallersTransaction() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            drafts.save(ada, subject, typed("a", "x"));
            status.setRollbackOnly();
        });
        assertThat(drafts.find(ada, subject)).isPresent();
    }

    @Test
    void tellsOfAColleaguesDraftAndListsOnesOwn() {
        drafts.save(ada, subject, typed("a", "x"));
        assertThat(drafts.elsewhere(bea, subject)).containsExactly(new Drafts.Elsewhere(ada, time.instant()));
        assertThat(drafts.elsewhere(ada, subject)).isEmpty();
        time.forward(Duration.ofMinutes(1));
        drafts.save(ada, subject + "b", typed("a", "y"));
        assertThat(drafts.of(ada)).extracting(Draft::subject).containsExactly(subject + "b", subject);
    }

    @Test
    void believesOnlyItsOwnTokensForTwelveHours() {
        String token = tokens.issue("zoë.o’neill", subject, "/task/1");
        assertThat(tokens.read(token)).hasValueSatisfying(said -> {
            assertThat(said.username()).isEqualTo("zoë.o’neill");
            assertThat(said.subject()).isEqualTo(subject);
            assertThat(said.page()).isEqualTo("/task/1");
        });
        String[] parts = token.split("\\.");
        String other = tokens.issue("mallory", subject, "/task/1");
        assertThat(tokens.read(other.split("\\.")[0] + token.substring(token.indexOf('.'))))
                .isEmpty();
        assertThat(tokens.read(token.replace("." + parts[3] + ".", "." + (Long.parseLong(parts[3]) + 9) + ".")))
                .isEmpty();
        for (String forged : new String[] {null, "", "a", "....", "a.b.c.d.e", token + "x", token + ".x"}) {
            assertThat(tokens.read(forged)).as(forged).isEmpty();
        }
        time.forward(Duration.ofHours(12));
        assertThat(tokens.read(token)).isPresent();
        time.forward(Duration.ofSeconds(1));
        assertThat(tokens.read(token)).isEmpty();
    }

    @Test
    void signsWithAKeyThatOutlivesARestart() {
        String token = tokens.issue(ada, subject, "/task/1");
        FormTokens afterRestart =
                new FormTokens(jdbc, java.time.Clock.fixed(time.instant(), java.time.ZoneOffset.UTC), transactions);
        assertThat(afterRestart.read(token)).isPresent();
    }

    @Test
    void keepsTheTextOfAPageWhoseSessionHasEnded() throws Exception {
        browser.perform(post("/task/1")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .param("_formToken", tokens.issue(ada, subject, "/task/1"))
                        .param("_csrf", "stale")
                        .param("concern", "Long text"))
                .andExpect(redirectedUrl("/sign-in?draft-kept"));
        assertThat(drafts.find(ada, subject).orElseThrow().typed()).isEqualTo(Map.of("concern", List.of("Long text")));
    }

    @Test
    void keepsTheTextOfAPageWithFiles() throws Exception {
        browser.perform(multipart("/task/1")
                        .file(new MockMultipartFile("minutes", "m.pdf", "application/pdf", new byte[] {1}))
                        .param("_formToken", tokens.issue(ada, subject, "/task/1"))
                        .param("concern", "Long text"))
                .andExpect(redirectedUrl("/sign-in?draft-kept"));
        assertThat(drafts.find(ada, subject).orElseThrow().typed()).containsOnlyKeys("concern");
    }

    @Test
    void keepsNothingWithoutAGenuineToken() throws Exception {
        browser.perform(post("/task/1")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .param("_formToken", tokens.issue(ada, subject, "/task/1") + "x")
                        .param("concern", "Long text"))
                .andExpect(redirectedUrl("/sign-in?out"));
        assertThat(drafts.of(ada)).isEmpty();
    }

    @Test
    void bringsThePersonBackToThePageWhoseCsrfTokenIsStale() throws Exception {
        browser.perform(post("/task/1")
                        .with(user(ada).roles("social-worker"))
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .param("_formToken", tokens.issue(ada, subject, "/task/1"))
                        .param("_csrf", "stale")
                        .param("concern", "Long text"))
                .andExpect(redirectedUrl("/task/1?draft-kept"));
        assertThat(drafts.find(ada, subject)).isPresent();
    }

    @Test
    void keepsTheTextForItsAuthorWhereAColleagueIsSignedIn() throws Exception {
        browser.perform(post("/task/1")
                        .with(user(bea).roles("social-worker"))
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .param("_formToken", tokens.issue(ada, subject, "/task/1"))
                        .param("concern", "Long text"))
                .andExpect(redirectedUrl("/sign-in?draft-kept"));
        assertThat(drafts.find(ada, subject)).isPresent();
        assertThat(drafts.of(bea)).isEmpty();
    }

    @Test
    void leavesARefusalWithoutATokenAsItIs() throws Exception {
        browser.perform(post("/task/1")
                        .with(user(ada).roles("social-worker"))
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .param("concern", "x"))
                .andExpect(status().isForbidden());
        browser.perform(post("/nowhere-at-all")
                        .with(user(ada).roles("social-worker"))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .param("_formToken", tokens.issue(ada, subject, "/task/1"))
                        .param("concern", "x"))
                .andExpect(status().is(not(403)));
        assertThat(drafts.of(ada)).isEmpty();
    }
}
