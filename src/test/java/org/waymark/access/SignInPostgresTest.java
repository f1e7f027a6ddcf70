package org.waymark.access;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.PostgresTest;
import org.waymark.TestClock;

@PostgresTest
class SignInPostgresTest extends AbstractSignInTest {

    @Autowired
    SignInPostgresTest(
            MockMvc browser,
            Workers workers,
            PasswordEncoder encoder,
            JdbcClient jdbc,
            TestClock clock,
            StaffChanges staffChanges) {
        super(browser, workers, encoder, jdbc, clock, staffChanges);
    }
}
