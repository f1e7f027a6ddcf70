package org.waymark;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.waymark.access.DemonstrationStaff;

/**
 * Sets the clock before each test, and lets it go after each: the engine's clock is one per JVM. Sees to it as well that the
 * demonstration's staff is at work before a test takes on anybody of its own, whatever the order of the tests.
 */
class ClockInHand implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        clock(context).start();
        SpringExtension.getApplicationContext(context)
                .getBean(DemonstrationStaff.class)
                .takeOnWhereNobodyWorks();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        clock(context).letGo();
    }

    private static TestClock clock(ExtensionContext context) {
        return SpringExtension.getApplicationContext(context).getBean(TestClock.class);
    }
}
