package org.waymark.allocation;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.waymark.PostgresTest;
import org.waymark.TestClock;
import org.waymark.access.StaffChanges;

@PostgresTest
class AllocationPostgresTest extends AbstractAllocationTest {

    @Autowired
    AllocationPostgresTest(
            ApplicationContext beans,
            Allocations allocations,
            AllocationRules rules,
            RolesVocabulary roles,
            WorkerLists lists,
            StaffChanges staffChanges,
            AbsenceWatch absenceWatch,
            TestClock clock) {
        super(beans, allocations, rules, roles, lists, staffChanges, absenceWatch, clock);
    }
}
