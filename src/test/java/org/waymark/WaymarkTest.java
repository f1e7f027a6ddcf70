package org.waymark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole product on H2 in memory, with MockMvc, the clock in the test's hand ({@link TestClock}) and jobs
 * run by the test ({@link Jobs}).
 *
 * <p>All such tests share one application context and one database, so a test makes its own children and looks at nothing
 * else. Never add {@code @MockitoBean}, properties or further imports: each would start a second context.
 *
 * <p>With {@code -Dwaymark.test.database=postgres} the same tests run on a real PostgreSQL, as every journey does in the
 * full build.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles(resolver = ChosenDatabase.class)
@ContextConfiguration(initializers = ChosenDatabase.class)
@ExtendWith(ClockInHand.class)
public @interface WaymarkTest {}
