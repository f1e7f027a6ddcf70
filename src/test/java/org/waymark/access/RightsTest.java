package org.waymark.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

class RightsTest {

    private final Teams teams = mock(Teams.class);
    private final Set<String> onCall = new HashSet<>();
    private final Rights rights = new Rights(teams, onCall::contains);

    @BeforeEach
    void threeTeamsOfTwoServices() {
        List<Team> all =
                List.of(team(1L, "Harbour team", 10L), team(2L, "Hillside team", 10L), team(3L, "Far team", 30L));
        when(teams.findAll()).thenReturn(all);
        all.forEach(team -> when(teams.findById(team.id())).thenReturn(Optional.of(team)));
    }

    @Test
    void coversTheOwnRoleInTheOwnTeamAndThoseBelowIt() {
        Coverage coverage = rights.coverage(viewer(1L, 10L, Role.TEAM_MANAGER));

        assertThat(coverage.covers())
                .extracting(
                        Coverage.Cover::role, Coverage.Cover::held, Coverage.Cover::everyTeam, Coverage.Cover::teamIds)
                .containsExactlyInAnyOrder(
                        tuple("team-manager", true, false, Set.of(1L)),
                        tuple("deputy-team-manager", false, false, Set.of(1L)),
                        tuple("social-worker", false, false, Set.of(1L)),
                        tuple("duty-worker", false, false, Set.of(1L)));
        assertThat(coverage.held()).extracting(Coverage.Cover::role).containsExactly("team-manager");
        assertThat(coverage.home()).containsExactly(1L);
    }

    @Test
    void coversAllTeamsOfTheServiceForItsManager() {
        Coverage coverage = rights.coverage(viewer(null, 10L, Role.SERVICE_MANAGER));

        assertThat(coverage.covers()).allSatisfy(cover -> {
            assertThat(cover.teamIds()).containsExactlyInAnyOrder(1L, 2L);
            assertThat(cover.everyTeam()).isFalse();
        });
        assertThat(coverage.home()).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void coversEveryTeamForTheHeadOfService() {
        assertThat(rights.coverage(viewer(null, null, Role.HEAD_OF_SERVICE)).covers())
                .isNotEmpty()
                .allMatch(Coverage.Cover::everyTeam);
    }

    @Test
    void coversNothingForScrutiny() {
        assertThat(rights.coverage(viewer(null, null, Role.SCRUTINY)).covers()).isEmpty();
    }

    @Test
    void agreesWithTheDecisionOnASingleTask() {
        for (Role role : Role.values()) {
            for (Long teamId : List.of(1L, 2L, 3L)) {
                Viewer viewer = viewer(2L, 10L, role);
                for (Coverage.Cover cover : rights.coverage(viewer).covers()) {
                    boolean covered = cover.everyTeam() || cover.teamIds().contains(teamId);
                    TaskFacts task = new TaskFacts(Set.of(cover.role()), teamId, "decision", null);
                    assertThat(rights.mayTakeTask(viewer, task))
                            .as("%s for %s of team %s", role, cover.role(), teamId)
                            .isEqualTo(covered);
                }
            }
        }
    }

    @Test
    void saysWhoMayTakeATaskInstead() {
        TaskFacts task = new TaskFacts(Set.of("team-manager"), 1L, "decision", null);

        assertThatThrownBy(() -> rights.requireMayTakeTask(viewer(2L, 10L, Role.TEAM_MANAGER), task))
                .isInstanceOf(Refused.class)
                .hasMessage("This is for the team manager of Harbour team, or a manager above them."
                        + " Ask one of them to do it.");
    }

    @Test
    void saysWhyARestrictedRecordIsClosed() {
        Viewer worker = viewer(2L, 10L, Role.SOCIAL_WORKER);

        rights.requireMayReadCase(worker, 1L, false);
        assertThatThrownBy(() -> rights.requireMayReadCase(worker, 1L, true))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("This record is restricted to Harbour team and its managers.");
        assertThatThrownBy(() -> rights.requireMayReadCase(viewer(1L, 10L, Role.SCRUTINY), 1L, false))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("Your role does not read children's records.");
    }

    @Test
    void opensWhatIsForThePeopleOnCallToThemAndOnlyWhileTheyAre() {
        Viewer worker = viewer(2L, 10L, Role.OUT_OF_HOURS_WORKER);
        Viewer manager = viewer(2L, 10L, Role.TEAM_MANAGER);
        TaskFacts breach = new TaskFacts(Set.of("team-manager", OnCallNow.CODE), 1L, "decision", null);
        TaskFacts other = new TaskFacts(Set.of("team-manager"), 1L, "decision", null);
        assertThat(rights.mayTakeTask(worker, breach)).isFalse();
        assertThat(rights.mayTakeTask(manager, breach)).isFalse();
        assertThat(rights.mayReadCase(manager, 1L, true)).isFalse();
        assertThat(rights.coverage(worker).held())
                .extracting(Coverage.Cover::role)
                .doesNotContain(OnCallNow.CODE);

        onCall.add("me");

        assertThat(rights.mayTakeTask(worker, breach)).isTrue();
        assertThat(rights.mayTakeTask(manager, breach)).isTrue();
        assertThat(rights.mayTakeTask(worker, other)).isFalse();
        assertThat(rights.mayReadCase(manager, 1L, true)).isTrue();
        assertThat(rights.coverage(worker).held()).contains(new Coverage.Cover(OnCallNow.CODE, true, true, Set.of()));
    }

    @Test
    void namesThoseOfTheDayWhereATaskIsAlsoForThePeopleOnCall() {
        TaskFacts breach = new TaskFacts(Set.of("team-manager", OnCallNow.CODE), 1L, "decision", null);

        assertThat(rights.mayTakeTask(viewer(1L, 10L, Role.TEAM_MANAGER), breach))
                .isTrue();
        assertThatThrownBy(() -> rights.requireMayTakeTask(viewer(2L, 10L, Role.TEAM_MANAGER), breach))
                .hasMessageStartingWith("This is for the team manager of Harbour team,");
    }

    private static Viewer viewer(Long teamId, Long serviceId, Role role) {
        return new Viewer("me", "Me", Set.of(role.code()), teamId, serviceId);
    }

    private static Team team(Long id, String name, Long serviceId) {
        Team team = new Team(name, serviceId);
        ReflectionTestUtils.setField(team, "id", id);
        return team;
    }
}
