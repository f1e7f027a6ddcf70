package org.waymark.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.waymark.Requirement;
import org.waymark.TestClock;
import org.waymark.access.StaffChanges;
import org.waymark.access.Worker;
import org.waymark.engine.CaseContext;
import org.waymark.form.Option;

/** What is true of naming workers on either database. */
abstract class AbstractAllocationTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final ApplicationContext beans;
    private final Allocations allocations;
    private final AllocationRules rules;
    private final RolesVocabulary roles;
    private final WorkerLists lists;
    private final StaffChanges staffChanges;
    private final AbsenceWatch absenceWatch;
    private final TestClock clock;
    private StaffedCase file;
    private Worker trained;
    private Worker untrained;

    AbstractAllocationTest(
            ApplicationContext beans,
            Allocations allocations,
            AllocationRules rules,
            RolesVocabulary roles,
            WorkerLists lists,
            StaffChanges staffChanges,
            AbsenceWatch absenceWatch,
            TestClock clock) {
        this.beans = beans;
        this.allocations = allocations;
        this.rules = rules;
        this.roles = roles;
        this.lists = lists;
        this.staffChanges = staffChanges;
        this.absenceWatch = absenceWatch;
        this.clock = clock;
    }

    @BeforeEach
    void aTeamAndAChild() {
        file = new StaffedCase(beans);
        trained = file.worker("Trudy", true);
        untrained = file.worker("Una", false);
    }

    @Test
    void namesTheWorkerOfTheCaseFromTheRecord() {
        allocate(untrained);

        assertThat(file.episode().leadWorker()).isEqualTo(untrained.username());
        assertThat(roles.leadSocialWorker(context())).isEqualTo(untrained.username());
        assertThat(roles.worker(context(), "allocatedWorker")).isEqualTo(untrained.username());
        assertThat(roles.worker(context(), "enquiryWorker")).isNull();
        assertThat(allocations.findByEpisodeIdOrderByAllocatedAtDesc(file.episodeId))
                .singleElement()
                .satisfies(allocation -> assertThat(allocation.allocatedBy()).isEqualTo("test"));
    }

    @Test
    void endsTheEarlierAllocationWhenAnotherWorkerIsNamed() {
        allocate(untrained);
        clock.forward(Duration.ofDays(1));
        allocate(trained);

        assertThat(file.episode().leadWorker()).isEqualTo(trained.username());
        assertThat(allocations.findByEpisodeIdOrderByAllocatedAtDesc(file.episodeId))
                .extracting(Allocation::worker, Allocation::endReason)
                .containsExactly(tuple(trained.username(), null), tuple(untrained.username(), "another worker"));
    }

    @Test
    void notesWhenTheWorkerHasTakenTheCaseOn() {
        allocate(trained);
        file.record("allocation.acknowledge-allocation", Map.of("allocationAcknowledgedAt", now()));

        assertThat(allocations
                        .findByEpisodeIdOrderByAllocatedAtDesc(file.episodeId)
                        .get(0)
                        .acknowledgedAt())
                .isEqualTo(clock.instant());
    }

    @Test
    @Requirement("D54")
    void refusesAnUntrainedWorkerForAnEnquiryAndNamesWhoIsTrained() {
        assertThat(rules.problems(file.episodeId, Map.of("enquiryWorker", untrained.username())))
                .singleElement()
                .asString()
                .startsWith(untrained.displayName() + " is not trained for section 47 enquiries")
                .contains(trained.displayName() + " (" + file.team.name() + ")");
        assertThat(rules.problems(file.episodeId, Map.of("enquiryWorker", trained.username())))
                .isEmpty();
    }

    @Test
    @Requirement("A14")
    void refusesAnUntrainedWorkerForACaseInEnquiryOrPlanOnly() {
        Map<String, Object> toUna = Map.of("allocatedWorker", untrained.username());
        assertThat(rules.problems(file.episodeId, toUna)).isEmpty();

        file.record(
                "strategy-discussion.hold-strategy-discussion",
                Map.of("discussionHeldAt", now(), "section47Decision", "section-47"));
        assertThat(rules.problems(file.episodeId, toUna)).hasSize(1);

        assertThat(rules.problems(
                        new StaffedCase(beans).episodeId,
                        Map.of("leadSocialWorker", untrained.username(), "conferenceDecision", "plan")))
                .hasSize(1);
    }

    @Test
    void refusesSomebodyWhoIsNoSocialWorkerHere() {
        assertThat(rules.problems(file.episodeId, Map.of("allocatedWorker", "nobody.at.all")))
                .containsExactly("A case is held by a named, qualified social worker. Choose one from the list.");
    }

    @Test
    @Requirement("D38")
    void showsTeamCaseloadAndTrainingBesideEachName() {
        allocate(untrained);

        assertThat(label("socialWorkers", untrained))
                .isEqualTo(untrained.displayName() + ", " + file.team.name()
                        + ", 1 case, not trained for section 47 enquiries");
        assertThat(label("socialWorkers", trained))
                .isEqualTo(trained.displayName() + ", " + file.team.name() + ", no cases");
        assertThat(label("section47Workers", trained)).isNotNull();
        assertThat(label("section47Workers", untrained)).isNull();
        assertThat(label("colleagues", trained))
                .isEqualTo(trained.displayName() + ", social worker, " + file.team.name());
        assertThat(lists.lists().get("teams"))
                .contains(new Option(file.team.id().toString(), file.team.name()));
    }

    @Test
    @Requirement("B16")
    void freesTheCasesOfAWorkerWhoLeaves() {
        allocate(trained);
        staffChanges.left(trained.username(), "test");

        assertThat(file.episode().leadWorker()).isNull();
        assertThat(roles.leadSocialWorker(context())).isNull();
        assertThat(roles.worker(context(), "allocatedWorker")).isNull();
        assertThat(allocations
                        .findByEpisodeIdOrderByAllocatedAtDesc(file.episodeId)
                        .get(0)
                        .endReason())
                .isEqualTo("left");
        assertThat(label("socialWorkers", trained)).isNull();
    }

    @Test
    void freesTheCasesOfAWorkerWhoseLongAbsenceHasBegun() {
        allocate(trained);
        LocalDate monday = LocalDate.of(2026, 4, 13);
        staffChanges.longAbsent(trained.username(), monday, null, "parental leave", "test");
        absenceWatch.look();
        assertThat(file.episode().leadWorker()).isEqualTo(trained.username());

        clock.moveTo(monday.atTime(0, 7));
        absenceWatch.look();
        absenceWatch.look();

        assertThat(file.episode().leadWorker()).isNull();
        assertThat(allocations.findByEpisodeIdOrderByAllocatedAtDesc(file.episodeId))
                .singleElement()
                .satisfies(allocation -> assertThat(allocation.endReason()).isEqualTo("long absence"));
        assertThat(rules.problems(file.episodeId, Map.of("allocatedWorker", trained.username())))
                .containsExactly(trained.displayName() + " is away for long. Choose somebody who is at work.");
    }

    @Test
    void offersATaskToKnownRolesOnly() {
        assertThat(roles.candidates("social-worker, duty-worker")).isEqualTo("social-worker,duty-worker");
        assertThatThrownBy(() -> roles.candidates("team-manger"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no role called 'team-manger'.");
        assertThatThrownBy(() -> roles.candidates(null)).isInstanceOf(IllegalArgumentException.class);
    }

    private void allocate(Worker worker) {
        file.record(
                "allocation.allocate-worker",
                Map.of(
                        "allocatedTeam", file.team.id().toString(),
                        "allocatedWorker", worker.username(),
                        "allocatedAt", now()));
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(LONDON);
    }

    private String label(String list, Worker worker) {
        List<Option> options = lists.lists().get(list);
        return options.stream()
                .filter(option -> option.value().equals(worker.username()))
                .map(Option::label)
                .findFirst()
                .orElse(null);
    }

    private CaseContext context() {
        return new CaseContext() {
            @Override
            public Long episodeId() {
                return file.episodeId;
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
