package org.waymark.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.waymark.TestClock;

/** What is true of signing in and out on either database. */
abstract class AbstractSignInTest {

    private final MockMvc browser;
    private final Workers workers;
    private final PasswordEncoder encoder;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private final StaffChanges staffChanges;
    private final String ada = "ada." + UUID.randomUUID();

    AbstractSignInTest(
            MockMvc browser,
            Workers workers,
            PasswordEncoder encoder,
            JdbcClient jdbc,
            TestClock clock,
            StaffChanges staffChanges) {
        this.browser = browser;
        this.workers = workers;
        this.encoder = encoder;
        this.jdbc = jdbc;
        this.clock = clock;
        this.staffChanges = staffChanges;
    }

    @BeforeEach
    void adaWorksHere() {
        workers.save(new Worker(ada, "Ada Example", encoder.encode("right"), Set.of(Role.CONFERENCE_ADMINISTRATOR)));
    }

    @Test
    void asksWhoIsThereAndReturnsToThePageAskedFor() throws Exception {
        Cookie session = session(browser.perform(get("/notice/7?part=2").accept(MediaType.TEXT_HTML))
                .andExpect(redirectedUrl("/sign-in")));

        browser.perform(post("/sign-in")
                        .cookie(session)
                        .param("username", " " + ada.toUpperCase() + " ")
                        .param("password", "right")
                        .with(csrf()))
                .andExpect(authenticated().withUsername(ada).withRoles("conference-administrator"))
                .andExpect(redirectedUrl("http://localhost/notice/7?part=2"));
        assertThat(trail("signed-in")).isEqualTo(1);
    }

    @Test
    void startsAtTheFirstPlaceOfTheRole() throws Exception {
        browser.perform(formLogin("/sign-in").user(ada).password("right")).andExpect(redirectedUrl("/"));
        browser.perform(get("/").with(user(ada).roles("conference-administrator")))
                .andExpect(redirectedUrl("/work"));
    }

    @Test
    void turnsAwayAWrongPasswordInOneSentence() throws Exception {
        Cookie session = session(browser.perform(formLogin("/sign-in").user(ada).password("wrong"))
                .andExpect(unauthenticated())
                .andExpect(redirectedUrl("/sign-in?error")));

        browser.perform(get("/sign-in?error").cookie(session))
                .andExpect(content().string(containsString("The user name or the password is wrong.")))
                .andExpect(content().string(containsString("<title>Error: Sign in – Waymark</title>")));
        assertThat(trail("sign-in-refused")).isEqualTo(1);
    }

    @Test
    void closesANameForAWhileAfterTenWrongPasswords() throws Exception {
        for (int n = 0; n < 10; n++)
            browser.perform(formLogin("/sign-in").user(ada).password("guess " + n));

        Cookie session = session(browser.perform(formLogin("/sign-in").user(ada).password("right"))
                .andExpect(unauthenticated()));
        browser.perform(get("/sign-in?error").cookie(session))
                .andExpect(content().string(containsString("Too many wrong passwords were given for this name.")));

        clock.forward(Duration.ofMinutes(15));
        browser.perform(formLogin("/sign-in").user(ada).password("right"))
                .andExpect(authenticated().withUsername(ada));
    }

    @Test
    void whoHasLeftComesInNoMoreAndSeesNothingMore() throws Exception {
        staffChanges.left(ada, "somebody");

        browser.perform(formLogin("/sign-in").user(ada).password("right")).andExpect(unauthenticated());
        browser.perform(get("/").with(user(ada).roles("conference-administrator")))
                .andExpect(status().isForbidden());
    }

    @Test
    void signsOutByAFormOnly() throws Exception {
        browser.perform(post("/sign-out")
                        .with(user(ada).roles("conference-administrator"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/sign-in?bye"));
        assertThat(trail("signed-out")).isEqualTo(1);
        browser.perform(get("/sign-in?bye")).andExpect(content().string(containsString("You have signed out.")));
    }

    @Test
    void refusesAFormWithoutItsToken() throws Exception {
        browser.perform(post("/sign-out").with(user(ada).roles("conference-administrator")))
                .andExpect(status().isForbidden());
    }

    @Test
    void asksToSignInAgainWhenTheSessionHasEnded() throws Exception {
        browser.perform(post("/work")).andExpect(redirectedUrl("/sign-in?out"));
        browser.perform(post("/work").with(csrf())).andExpect(redirectedUrl("/sign-in?out"));
        browser.perform(get("/sign-in?out"))
                .andExpect(content().string(containsString("Your session has ended and nothing was")));
        browser.perform(get("/sign-in?draft-kept"))
                .andExpect(content().string(containsString("What you typed is kept")));
    }

    @Test
    void letsHtmxLoadTheWholePageWhenTheSessionHasEnded() throws Exception {
        browser.perform(get("/work").header("HX-Request", "true"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("HX-Refresh", "true"));
    }

    @Test
    void closesThePlacesOfOtherRoles() throws Exception {
        browser.perform(get("/operations").with(user(ada).roles("conference-administrator")))
                .andExpect(status().isForbidden());
    }

    @Test
    void offersNoOneClickSignInOutsideTheDemonstration() throws Exception {
        browser.perform(get("/sign-in")).andExpect(content().string(not(containsString("/sign-in/as"))));
        browser.perform(post("/sign-in/as").param("person", ada).with(csrf()))
                .andExpect(unauthenticated())
                .andExpect(status().isNotFound());
    }

    @Test
    void allowsOwnScriptsOnly() throws Exception {
        browser.perform(get("/sign-in"))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'self';")))
                .andExpect(header().string("X-Frame-Options", "DENY"));
    }

    private static Cookie session(ResultActions answered) {
        return answered.andReturn().getResponse().getCookie("SESSION");
    }

    private int trail(String action) {
        return jdbc.sql("select count(*) from trail where action = ? and subject_id = ?")
                .params(action, ada)
                .query(Integer.class)
                .single();
    }
}
