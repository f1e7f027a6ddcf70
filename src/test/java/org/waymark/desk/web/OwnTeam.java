package org.waymark.desk.web;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.child.Child;
import org.waymark.child.Children;
import org.waymark.journey.CaseStory;

/** A team, its manager and its deputy whom no other test knows, so that their lists hold nothing but what a test put there. */
final class OwnTeam {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final JdbcClient jdbc;
    private final Children children;
    private final int number = NUMBER.incrementAndGet();
    private final Long id;

    private OwnTeam(JdbcClient jdbc, Children children) {
        this.jdbc = jdbc;
        this.children = children;
        jdbc.sql("insert into team (name, service_id) select ?, service_id from team where name = 'Harbour team'")
                .param(name())
                .update();
        this.id = jdbc.sql("select id from team where name = ?")
                .param(name())
                .query(Long.class)
                .single();
        person(manager(), "Manager " + number, "team-manager");
        person(deputy(), "Deputy " + number, "deputy-team-manager");
        person(worker(), "Worker " + number, "social-worker");
    }

    static OwnTeam in(JdbcClient jdbc, Children children) {
        return new OwnTeam(jdbc, children);
    }

    String name() {
        return "Monday team " + number;
    }

    String manager() {
        return "monday.manager" + number;
    }

    String deputy() {
        return "monday.deputy" + number;
    }

    String worker() {
        return "monday.worker" + number;
    }

    Long id() {
        return id;
    }

    private void person(String username, String name, String role) {
        jdbc.sql(
                        "insert into worker (username, display_name, password_hash, team_id, qualified, section47_trained, active,"
                                + " version) values (?, ?, '', ?, true, true, true, 0)")
                .params(username, name, id)
                .update();
        jdbc.sql("insert into worker_role (username, role) values (?, ?)")
                .params(username, role)
                .update();
    }

    /** From now on the case is this team's. */
    CaseStory holds(CaseStory story) {
        Long episode = story.episode().id();
        jdbc.sql("update episode set team_id = ? where id = ?")
                .params(id, episode)
                .update();
        jdbc.sql("update work_item_role set team_id = ? where task_id in"
                        + " (select task_id from work_item where episode_id = ?)")
                .params(id, episode)
                .update();
        jdbc.sql("update work_item set team_id = ? where episode_id = ?")
                .params(id, episode)
                .update();
        return story;
    }

    /** Cases that stand open, written straight into the tables: for what only their number matters. */
    void holdsMany(int cases, String takenOn, String due) {
        jdbc.sql("insert into family (name) values (?)").param(name()).update();
        Long family = jdbc.sql("select max(id) from family where name = ?")
                .param(name())
                .query(Long.class)
                .single();
        children.saveAll(IntStream.rangeClosed(1, cases)
                .mapToObj(number -> new Child(family, "Child" + number, name(), LocalDate.of(2015, 5, 1)))
                .toList());
        jdbc.sql("insert into episode (child_id, team_id, status, received_at, taken_on_at, lead_worker, version)"
                        + " select id, ?, 'OPEN', cast(? as timestamp with time zone), cast(? as timestamp with time zone), ?, 0"
                        + " from child where last_name = ?")
                .params(id, takenOn, takenOn, worker(), name())
                .update();
        jdbc.sql("insert into deadline (episode_id, milestone, start_event, started_at, due_at, state, alarm_class,"
                        + " limit_number, limit_unit, direction, authority, label, rule_version, calendar_version)"
                        + " select e.id, 'cp-visit', 'cp-visit', e.taken_on_at, cast(? as timestamp with time zone),"
                        + " 'RUNNING', 'statutory', 10, 'working days', 'after', 'local', 'Visit', '1', '1'"
                        + " from episode e where e.team_id = ?")
                .params(due, id)
                .update();
    }

    /** Takes the cases of {@link #holdsMany} away again: no process runs for them, and the reconciliation would say so. */
    void goes() {
        String cases = " (select e.id from episode e join child c on c.id = e.child_id where c.last_name = ?)";
        jdbc.sql("delete from deadline where episode_id in" + cases)
                .param(name())
                .update();
        jdbc.sql("delete from episode where child_id in (select id from child where last_name = ?)")
                .param(name())
                .update();
        jdbc.sql("delete from child where last_name = ?").param(name()).update();
        jdbc.sql("delete from family where name = ?").param(name()).update();
        jdbc.sql("update worker set active = false where team_id = ?").param(id).update();
    }
}
