package org.waymark.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.Jobs;
import org.waymark.TestClock;
import org.waymark.access.Absences;
import org.waymark.access.Role;
import org.waymark.access.Worker;
import org.waymark.access.Workers;
import org.waymark.casefile.Episodes;
import org.waymark.escalation.Breach;
import org.waymark.escalation.CaseOfOneChild;

/** The digest of a day and of a week: once, for those who have something to do, and without personal data. */
abstract class AbstractDigestTest {

    @Autowired
    private Digests digests;

    @Autowired
    private StaffMessages messages;

    @Autowired
    private Workers workers;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void nothingHasBeenWrittenAndPeopleOfOtherTestsHaveLeft() {
        messages.deleteAll();
        jdbc.sql("update worker set active = false where password_hash = '{noop}x'")
                .update();
    }

    @Test
    void isWrittenOnceToEachPersonWhateverTheNodesDo() throws Exception {
        at("2026-04-08T07:30");
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        CyclicBarrier together = new CyclicBarrier(4);
        List<Future<Integer>> counts = new ArrayList<>();
        for (int node = 0; node < 4; node++)
            counts.add(nodes.submit(() -> {
                together.await();
                return digests.writeDue();
            }));
        int written = 0;
        for (Future<Integer> count : counts) written += count.get();
        nodes.shutdown();

        assertThat(written).isEqualTo(rows("digest")).isEqualTo(people());
        assertThat(jdbc.sql("select count(*) from (select distinct username, about from staff_message) one")
                        .query(Integer.class)
                        .single())
                .isEqualTo(written);
        assertThat(digests.writeDue()).as("after a restart").isZero();
    }

    @Test
    void isWrittenOnWorkingDaysFromHalfPastSeven() {
        for (String never : List.of(
                "2026-04-08T07:29", "2026-04-08T17:00", "2026-04-11T09:00", "2026-04-06T09:00", "2026-12-25T09:00")) {
            at(never);
            assertThat(digests.writeDue()).as(never).isZero();
        }
        at("2026-04-08T10:10");
        assertThat(digests.writeDue())
                .as("a node that was down at half past seven")
                .isEqualTo(people());
        at("2026-03-30T07:30");
        assertThat(digests.writeDue()).as("the first morning of summer time").isPositive();
        at("2026-10-26T07:30");
        assertThat(digests.writeDue()).as("the first morning of winter time").isPositive();
    }

    @Test
    void tellsTheWorkerWhatIsDueAndLateAndTheManagerWhatToAnswer() {
        at("2026-04-07T09:00");
        CaseOfOneChild child = new CaseOfOneChild(beans, Role.SERVICE_MANAGER);
        String worker = leads(child);
        String manager = child.hire(Role.TEAM_MANAGER);
        child.happened("section-47-initiated", "2026-04-07T09:00");
        String link = " http://localhost:8080/case/" + child.id();

        morning(child, "2026-04-16T07:30");
        assertThat(written(worker, "digest", "2026-04-16"))
                .as("nothing is near")
                .isNull();
        assertThat(written(manager, "digest", "2026-04-16")).isNull();

        morning(child, "2026-04-20T07:30");
        assertThat(written(worker, "digest", "2026-04-20").subject())
                .isEqualTo("Your day, Monday 20 April 2026: 1 due soon");
        assertThat(written(worker, "digest", "2026-04-20").body())
                .isEqualTo("Due soon: 1\n- RM: something to do, Due tomorrow" + link
                        + "\n\nEverything, as it stands now: http://localhost:8080/digest");

        morning(child, "2026-04-22T07:30");
        assertThat(written(worker, "digest", "2026-04-22").subject())
                .as("the same thing once")
                .isEqualTo("Your day, Wednesday 22 April 2026: 1 to say why");
        assertThat(written(worker, "digest", "2026-04-22").body())
                .startsWith("Late, say why: 1\n- RM: something to do, 1 working day late");
        StaffMessage asked = written(manager, "digest", "2026-04-22");
        assertThat(asked.subject()).isEqualTo("Your day, Wednesday 22 April 2026: 1 to answer");
        assertThat(asked.body())
                .startsWith("Late, waiting for your answer: 1\n- RM: something to do, 1 working day late");

        child.complete("say-why-it-is-late", Map.of());
        child.inTransaction(() -> {
            Breach breach = child.breaches().get(0);
            jdbc.sql("insert into breach_step (breach_id, happened_at, step, role, username) values (?, ?, ?, ?, ?)")
                    .params(breach.id(), Timestamp.from(clock.instant()), "answered", breach.role(), "theo.thornbush")
                    .update();
            return jdbc.sql("update breach set state = 'answered' where id = ?")
                    .param(breach.id())
                    .update();
        });
        morning(child, "2026-04-23T07:30");
        assertThat(written(worker, "digest", "2026-04-23").body())
                .as("once it is said why")
                .startsWith("Overdue: 1\n- RM: something to do, 2 working days late" + link)
                .doesNotContain("say why");
        assertThat(written(manager, "digest", "2026-04-23").subject())
                .isEqualTo("Your day, Thursday 23 April 2026: 1 answered for you");
    }

    @Test
    void countsWhatWaitsForASignature() {
        at("2026-04-07T09:00");
        CaseOfOneChild child = new CaseOfOneChild(beans);
        leads(child);
        String manager = child.hire(Role.TEAM_MANAGER);
        child.start("assessment", Map.of());
        jobs.runDue(child.ids());
        child.complete("write-assessment", Map.of());
        morning(child, "2026-04-08T07:30");
        assertThat(written(manager, "digest", "2026-04-08").subject())
                .isEqualTo("Your day, Wednesday 8 April 2026: 1 to decide or approve");
    }

    @Test
    void administrativeLatenessComesOnceAWeekToTheTeamManagerAsAList() {
        at("2026-04-27T12:00");
        CaseOfOneChild child = new CaseOfOneChild(beans);
        String worker = leads(child);
        String manager = child.hire(Role.TEAM_MANAGER);
        child.happened("icpc-held", "2026-04-27T12:00");

        morning(child, "2026-05-01T07:30");
        assertThat(written(manager, "weekly", "2026-04-27")).as("a Friday").isNull();
        assertThat(written(worker, "digest", "2026-05-01").subject()).contains("1 to say why");

        morning(child, "2026-05-05T07:30");
        StaffMessage weekly = written(manager, "weekly", "2026-05-04");
        assertThat(weekly.subject())
                .as("Monday was a bank holiday")
                .isEqualTo("The week of Tuesday 5 May 2026: 1 administrative item late");
        assertThat(weekly.body())
                .startsWith("Minutes, letters, reports and other papers that are late in your team: 1\n"
                        + "- RM: conference, letter, 4 working days late http://localhost:8080/case/" + child.id());
        morning(child, "2026-05-06T07:30");
        assertThat(jdbc.sql("select count(*) from staff_message where kind = 'weekly' and username = ?")
                        .param(manager)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void namesNobodyNoAddressAndNoCategory() {
        at("2026-04-07T09:00");
        CaseOfOneChild child = new CaseOfOneChild(beans, Role.SERVICE_MANAGER);
        String worker = leads(child);
        String manager = child.hire(Role.TEAM_MANAGER);
        for (String event : List.of(
                "deliberate-harm-alleged",
                "possible-offence-flagged",
                "section-47-initiated",
                "icpc-held",
                "plan-started",
                "conference-decided",
                "contact-received")) child.happened(event, "2026-04-07T09:00");
        morning(child, "2026-05-05T07:30");

        List<StaffMessage> all = messages.findAll().stream()
                .filter(each -> each.body() != null)
                .filter(each -> List.of(worker, manager).contains(each.username()))
                .toList();
        assertThat(all).extracting(StaffMessage::kind).contains("digest", "weekly", "alarm");
        List<String> secrets = new ArrayList<>(List.of("Robin", "Marlowe", "neglect", "abuse", "harm", "sexual"));
        secrets.addAll(List.of("physical", "emotional", "crime", "offence", "police", "section 47", "plan"));
        secrets.addAll(jdbc.sql("select label from deadline where episode_id = ?")
                .param(child.id())
                .query(String.class)
                .list());
        assertThat(secrets).hasSizeGreaterThan(20);
        for (StaffMessage message : all) {
            String text = (message.subject() + "\n" + message.body()).toLowerCase(Locale.UK);
            assertThat(text).as(message.kind()).contains("rm");
            assertThat(secrets).as(message.body()).noneMatch(secret -> text.contains(secret.toLowerCase(Locale.UK)));
        }
    }

    /** Everything due until then happens at its own time, and the digests of that morning are written. */
    private void morning(CaseOfOneChild child, String london) {
        at(london);
        jobs.runDue(child.ids());
        digests.writeDue();
    }

    private String leads(CaseOfOneChild child) {
        String worker = child.hire(Role.SOCIAL_WORKER);
        child.inTransaction(() -> {
            beans.getBean(Episodes.class).findById(child.id()).orElseThrow().ledBy(worker);
            return worker;
        });
        return worker;
    }

    private void at(String london) {
        clock.moveTo(LocalDateTime.parse(london));
    }

    private int people() {
        Set<String> away = beans.getBean(Absences.class).longAbsentToday();
        return (int) workers.findByActiveTrueOrderByDisplayName().stream()
                .filter(worker -> !away.contains(worker.username()))
                .filter(worker -> Role.working().stream().anyMatch(worker::has))
                .map(Worker::username)
                .count();
    }

    private int rows(String kind) {
        return jdbc.sql("select count(*) from staff_message where kind = ?")
                .param(kind)
                .query(Integer.class)
                .single();
    }

    /** What was written to the person; null where there was nothing to say. */
    private StaffMessage written(String username, String kind, String about) {
        return messages.findAll().stream()
                .filter(message -> message.username().equals(username))
                .filter(message ->
                        message.kind().equals(kind) && message.about().equals(about))
                .filter(message -> message.body() != null)
                .findFirst()
                .orElse(null);
    }
}
