package org.waymark.access;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Staffs the demonstration at its first start, before anything else is created in it. */
@Component
@ConditionalOnProperty("waymark.demonstration")
@Order(Ordered.HIGHEST_PRECEDENCE)
class DemonstrationStart implements ApplicationRunner {

    private final DemonstrationStaff staff;

    DemonstrationStart(DemonstrationStaff staff) {
        this.staff = staff;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        staff.takeOnWhereNobodyWorks();
    }
}
