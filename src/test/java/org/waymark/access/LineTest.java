package org.waymark.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rights as a table. The case is held by team 1 of service 10; team 2 is of the same service, team 3 of service 30. */
class LineTest {

    private static final Long TEAM = 1L;
    private static final Long SERVICE = 10L;

    @ParameterizedTest(name = "{0} in team {1} of service {2}, task for {3}: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                // the role itself, in its own line
                "team-manager,             1, 10, team-manager,    true",
                "team-manager,             2, 10, team-manager,    false",
                "team-manager,             3, 30, team-manager,    false",
                "social-worker,            1, 10, social-worker,   true",
                "social-worker,            2, 10, social-worker,   false",
                "duty-worker,              1, 10, duty-worker,     true",
                "duty-worker,              2, 10, duty-worker,     false",
                "service-manager,          -, 10, service-manager, true",
                "service-manager,          -, 30, service-manager, false",
                "head-of-service,          -, -,  head-of-service, true",
                "director,                 -, -,  director,        true",
                "conference-administrator, -, -,  conference-administrator, true",
                "out-of-hours-worker,      -, -,  out-of-hours-worker,      true",
                "legal-adviser,            -, -,  legal-adviser,   true",
                "quality-assurance-officer,-, -,  quality-assurance-officer, true",
                // one of several roles is enough
                "duty-worker,              1, 10, social-worker duty-worker, true",
                // managers above may act for those below
                "service-manager,          -, 10, team-manager,    true",
                "service-manager,          -, 30, team-manager,    false",
                "head-of-service,          -, -,  team-manager,    true",
                "head-of-service,          -, -,  service-manager, true",
                "director,                 -, -,  head-of-service, true",
                "director,                 -, -,  team-manager,    true",
                "team-manager,             1, 10, social-worker,   true",
                "team-manager,             2, 10, social-worker,   false",
                "deputy-team-manager,      1, 10, social-worker,   true",
                // nobody acts for those above or beside
                "social-worker,            1, 10, team-manager,    false",
                "deputy-team-manager,      1, 10, team-manager,    false",
                "team-manager,             1, 10, service-manager, false",
                "service-manager,          -, 10, head-of-service, false",
                "head-of-service,          -, -,  director,        false",
                "duty-worker,              1, 10, social-worker,   false",
                "out-of-hours-worker,      -, -,  team-manager,    false",
                "conference-administrator, -, -,  team-manager,    false",
                // a conference decides through its chair, whom no manager stands in for
                "conference-chair,         -, -,  conference-chair, true",
                "conference-chair,         -, -,  team-manager,    false",
                "team-manager,             1, 10, conference-chair, false",
                "service-manager,          -, 10, conference-chair, false",
                "director,                 -, -,  conference-chair, false",
                "conference-chair team-manager,    1, 10, conference-chair, false",
                "conference-chair team-manager,    2, 10, conference-chair, true",
                "conference-chair service-manager, -, 10, conference-chair, false",
                // no part in a case
                "performance-analyst,      -, -,  team-manager,    false",
                "process-owner,            -, -,  team-manager,    false",
                "system-administrator,     -, -,  team-manager,    false",
                "scrutiny,                 -, -,  team-manager,    false",
            })
    void decisionsBelongToTheLineOfTheCase(String roles, Long team, Long service, String offeredTo, boolean allowed) {
        TaskFacts decision = new TaskFacts(codes(offeredTo), TEAM, "decision", null);

        assertThat(Line.mayTake(viewer(roles, team, service), decision, SERVICE))
                .isEqualTo(allowed);
    }

    @ParameterizedTest(name = "{0} records a fact: {1}")
    @CsvSource({
        "duty-worker, true",
        "social-worker, true",
        "deputy-team-manager, true",
        "team-manager, true",
        "service-manager, true",
        "out-of-hours-worker, true",
        "conference-administrator, true",
        "quality-assurance-officer, false",
        "performance-analyst, false",
        "process-owner, false",
        "system-administrator, false",
        "scrutiny, false",
        "performance-analyst social-worker, true",
    })
    void factsMayBeRecordedByAnyWorkingRoleOfAnyTeam(String roles, boolean allowed) {
        TaskFacts fact = new TaskFacts(Set.of("social-worker"), TEAM, "fact", "somebody.else");

        assertThat(Line.mayTake(viewer(roles, 3L, 30L), fact, SERVICE)).isEqualTo(allowed);
    }

    @ParameterizedTest(name = "{0} named for a task for {1}: {2}")
    @CsvSource({
        // a worker of another team who was named for it, for example for the enquiry
        "social-worker, social-worker, true",
        "team-manager, social-worker, false",
        "conference-chair, conference-chair, true",
    })
    void whoeverIsNamedMayDoItInTheRoleForWhichItIsMeant(String roles, String offeredTo, boolean allowed) {
        TaskFacts named = new TaskFacts(codes(offeredTo), TEAM, "decision", "me");

        assertThat(Line.mayTake(viewer(roles, 3L, 30L), named, SERVICE)).isEqualTo(allowed);
    }

    @ParameterizedTest(name = "{0} named as chair, manager of team {1}: {2}")
    @CsvSource({"conference-chair team-manager, 1, false", "conference-chair team-manager, 2, true"})
    void aNamedChairIsNotInTheLineOfTheCase(String roles, Long team, boolean allowed) {
        TaskFacts named = new TaskFacts(Set.of("conference-chair"), TEAM, "decision", "me");

        assertThat(Line.mayTake(viewer(roles, team, 10L), named, SERVICE)).isEqualTo(allowed);
    }

    @ParameterizedTest(name = "{0} in team {1} of service {2}: reads {3}, restricted {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "duty-worker,              1, 10, true,  true",
                "duty-worker,              2, 10, true,  false",
                "social-worker,            1, 10, true,  true",
                "social-worker,            3, 30, true,  false",
                "deputy-team-manager,      1, 10, true,  true",
                "team-manager,             1, 10, true,  true",
                "team-manager,             2, 10, true,  false",
                "service-manager,          -, 10, true,  true",
                "service-manager,          -, 30, true,  false",
                "head-of-service,          -, -,  true,  true",
                "director,                 -, -,  true,  true",
                "conference-chair,         -, -,  true,  true",
                "out-of-hours-worker,      -, -,  true,  true",
                "conference-administrator, -, -,  true,  false",
                "legal-adviser,            -, -,  true,  false",
                "quality-assurance-officer,-, -,  true,  false",
                "performance-analyst,      1, 10, false, false",
                "process-owner,            1, 10, false, false",
                "system-administrator,     1, 10, false, false",
                "scrutiny,                 1, 10, false, false",
            })
    void readingIsForThoseWhoWorkOnCasesAndRestrictedRecordsForTheLine(
            String roles, Long team, Long service, boolean open, boolean restricted) {
        Viewer viewer = viewer(roles, team, service);

        assertThat(Line.mayRead(viewer, TEAM, SERVICE, false)).isEqualTo(open);
        assertThat(Line.mayRead(viewer, TEAM, SERVICE, true)).isEqualTo(restricted);
    }

    private static Viewer viewer(String roles, Long team, Long service) {
        return new Viewer("me", "Me", codes(roles), team, service);
    }

    private static Set<String> codes(String words) {
        return Arrays.stream(words.strip().split(" ")).collect(Collectors.toSet());
    }
}
