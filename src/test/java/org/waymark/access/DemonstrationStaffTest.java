package org.waymark.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.test.util.ReflectionTestUtils;

class DemonstrationStaffTest {

    private final Services services = mock(Services.class);
    private final Teams teams = mock(Teams.class);
    private final Workers workers = mock(Workers.class);
    private final DemonstrationStaff staff = new DemonstrationStaff(
            services, teams, workers, PasswordEncoderFactories.createDelegatingPasswordEncoder());

    @Test
    void fillsEveryRoleAndLeavesOneSocialWorkerUntrained() {
        List<Worker> hired = new ArrayList<>();
        when(services.save(any())).then(call -> withId(call.getArgument(0), 1L));
        when(teams.save(any())).then(call -> withId(call.getArgument(0), 2L));
        when(workers.saveAll(any())).then(call -> {
            call.<List<Worker>>getArgument(0).forEach(hired::add);
            return hired;
        });

        assertThat(staff.takeOnWhereNobodyWorks()).isTrue();

        assertThat(Role.values()).allSatisfy(role -> assertThat(hired).anyMatch(worker -> worker.has(role)));
        assertThat(hired).extracting(Worker::username).doesNotHaveDuplicates();
        assertThat(hired)
                .filteredOn(worker -> worker.has(Role.SOCIAL_WORKER) && !worker.mayEnquire())
                .hasSize(1);
        assertThat(hired).allSatisfy(worker -> assertThat(worker.passwordHash()).startsWith("{bcrypt}"));
    }

    @Test
    void leavesARealStaffListAlone() {
        when(workers.count()).thenReturn(1L);

        assertThat(staff.takeOnWhereNobodyWorks()).isFalse();
        verify(workers, never()).saveAll(any());
    }

    private static Object withId(Object entity, Long id) {
        ReflectionTestUtils.setField(entity, "id", id);
        return entity;
    }
}
