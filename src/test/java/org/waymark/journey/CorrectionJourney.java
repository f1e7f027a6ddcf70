package org.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.Requirement;
import org.waymark.WaymarkTest;

/** A wrong date or a thing that never happened is put right: the clocks follow, and nobody is chased for it any more. */
@WaymarkTest
class CorrectionJourney {

    @Autowired
    private Stories stories;

    @Autowired
    private JdbcClient jdbc;

    private CaseStory story;

    @BeforeEach
    void aDecisionIsTakenForLate() {
        story = stories.begin()
                .on("2026-06-02 09:05")
                .as("duty worker")
                .recordsContact("receivedAt", "2026-06-01 09:00")
                .completes("check-agency-records")
                .on("2026-06-03 09:00");
        assertThat(breaches()).containsExactly("open");
        assertThat(answerTasks()).isEqualTo(1);
    }

    @Test
    @Requirement("C10")
    void aCorrectedDateOfTheEventWithdrawsTheBreachAndItsTask() {
        story.as("duty worker")
                .corrects("contact-received", "The call came a day later.", "receivedAt", "2026-06-02 09:00");
        assertThat(story.due("referral-decision")).isEqualTo(LocalDate.parse("2026-06-03"));
        assertThat(breaches()).containsExactly("withdrawn");
        assertThat(answerTasks()).isZero();
        assertThat(steps()).endsWith("withdrawn");
        assertThat(trail()).contains("deadline-moved", "breach-withdrawn");
        story.on("2026-06-03 15:00").as("manager").completes("decide-referral", "decision", "no-further-action");
        story.on("2026-06-10 09:00");
        assertThat(breaches()).containsExactly("withdrawn");
        assertThat(state()).isEqualTo("MET");
    }

    @Test
    void aCorrectionBackToTheEarlierDateIsMissedAfterAll() {
        story.as("duty worker")
                .corrects("contact-received", "The call came a day later.", "receivedAt", "2026-06-02 09:00");
        story.corrects("contact-received", "No, it was the day before.", "receivedAt", "2026-06-01 09:00");
        story.on("2026-06-03 09:10");
        assertThat(breaches()).containsExactly("withdrawn", "open");
        assertThat(answerTasks()).isEqualTo(1);
    }

    @Test
    void aDecisionOfThatDayThatIsRecordedLateWasNeverMissed() {
        story.as("manager")
                .completes("decide-referral", "decidedAt", "2026-06-02 16:00", "decision", "no-further-action");
        assertThat(state()).isEqualTo("MET");
        assertThat(breaches()).containsExactly("withdrawn");
        assertThat(answerTasks()).isZero();
        assertThat(jdbc.sql("select recorded_late from deadline where id = ?")
                        .param(id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aDecisionRecordedInTimeAndThenFoundToBeLateIsMetLate() {
        story.as("manager")
                .completes("decide-referral", "decidedAt", "2026-06-02 16:00", "decision", "no-further-action");
        story.corrects("decide-referral", "It was the day after.", "decidedAt", "2026-06-03 08:30");
        assertThat(state()).isEqualTo("MET_LATE");
    }

    private List<String> breaches() {
        return jdbc.sql("select state from breach where deadline_id = ? order by id")
                .param(id())
                .query(String.class)
                .list();
    }

    private Long answerTasks() {
        return jdbc.sql(
                        "select count(*) from work_item wi join breach b on b.task_id = wi.task_id where b.deadline_id = ?")
                .param(id())
                .query(Long.class)
                .single();
    }

    private List<String> steps() {
        return jdbc.sql("select s.step from breach_step s join breach b on b.id = s.breach_id where b.deadline_id = ?"
                        + " order by s.id")
                .param(id())
                .query(String.class)
                .list();
    }

    private List<String> trail() {
        return jdbc.sql("select action from trail where episode_id = ?")
                .param(story.episode().id())
                .query(String.class)
                .list();
    }

    private String state() {
        return jdbc.sql("select state from deadline where id = ?")
                .param(id())
                .query(String.class)
                .single();
    }

    private Long id() {
        return jdbc.sql("select max(id) from deadline where episode_id = ? and milestone = 'referral-decision'")
                .param(story.episode().id())
                .query(Long.class)
                .single();
    }
}
