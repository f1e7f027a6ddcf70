package org.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.Requirement;
import org.waymark.WaymarkTest;
import org.waymark.deadline.HolidayBook;
import org.waymark.deadline.HolidayChanges;
import org.waymark.deadline.HolidayRecount;

/** A day is declared a bank holiday after the event: what was late is late no longer, and what is done stays as it was. */
@WaymarkTest
class HolidayJourney {

    @Autowired
    private Stories stories;

    @Autowired
    private HolidayBook book;

    @Autowired
    private HolidayRecount recount;

    @Autowired
    private JdbcClient jdbc;

    private CaseStory story;

    @BeforeEach
    void aReferralIsNotDecidedInTime() {
        story = stories.begin()
                .on("2026-04-02 16:45")
                .as("duty worker")
                .recordsContact("receivedAt", "2026-04-02 16:40")
                .completes("check-agency-records")
                .on("2026-04-08 09:00");
        assertThat(breaches()).containsExactly("open");
    }

    @AfterEach
    void theShippedListAgain() {
        jdbc.sql("delete from bank_holiday_entry").update();
        book.open();
        recount.run();
    }

    @Test
    @Requirement("C10")
    void aBreachOfYesterdayIsWithdrawnWithATrace() {
        declared("2026-04-07", "Declared after the event");

        assertThat(story.due("referral-decision")).isEqualTo(LocalDate.parse("2026-04-08"));
        assertThat(state("referral-decision")).isEqualTo("RUNNING");
        assertThat(breaches()).containsExactly("withdrawn");
        assertThat(tasks()).isZero();
        assertThat(trail("deadline-moved"))
                .contains("referral-decision: Tuesday 7 April 2026 became Wednesday 8 April 2026");
        assertThat(trail("breach-withdrawn")).contains("referral-decision");
        assertThat(steps()).contains("withdrawn");
        assertThat(jdbc.sql("select by_calendar from deadline_move where deadline_id = ?")
                        .param(id("referral-decision"))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void itIsWatchedOnTheNewDateAndRaisedOnceWhenThatPassesToo() {
        declared("2026-04-07", "Declared after the event");
        story.on("2026-04-09 09:00");
        assertThat(breaches()).containsExactly("withdrawn", "open");
    }

    @Test
    void nobodyIsChasedWhenItIsDoneByTheNewDate() {
        declared("2026-04-07", "Declared after the event");
        story.on("2026-04-08 16:00").as("manager").completes("decide-referral", "decision", "no-further-action");
        assertThat(state("referral-decision")).isEqualTo("MET");
        story.on("2026-04-10 09:00");
        assertThat(breaches()).containsExactly("withdrawn");
    }

    @Test
    void whatHasEndedIsNotCountedAnewAndCountingAgainChangesNothing() {
        story.as("manager").completes("decide-referral", "decision", "no-further-action");
        String before = calendarOf("referral-decision");
        declared("2026-04-07", "Declared after the event");
        assertThat(calendarOf("referral-decision")).isEqualTo(before);
        assertThat(state("referral-decision")).isEqualTo("MET_LATE");
        assertThat(recount.left()).isZero();
        assertThat(recount.run()).isZero();
    }

    @Test
    void aHolidayThatIsTakenBackMovesTheDateBack() {
        declared("2026-04-07", "Declared after the event");
        TreeMap<LocalDate, String> day = new TreeMap<>();
        day.put(LocalDate.parse("2026-04-07"), "Declared after the event");
        book.enter(new HolidayChanges(new TreeMap<>(), day), "kit.cogwheel");
        recount.run();
        assertThat(story.due("referral-decision")).isEqualTo(LocalDate.parse("2026-04-07"));
        story.on("2026-04-08 09:05");
        assertThat(breaches()).containsExactly("withdrawn", "open");
    }

    private void declared(String date, String name) {
        TreeMap<LocalDate, String> day = new TreeMap<>();
        day.put(LocalDate.parse(date), name);
        book.enter(new HolidayChanges(day, new TreeMap<>()), "kit.cogwheel");
        recount.run();
    }

    private List<String> breaches() {
        return jdbc.sql("select state from breach where deadline_id = ? order by id")
                .param(id("referral-decision"))
                .query(String.class)
                .list();
    }

    private Long tasks() {
        return jdbc.sql("select count(*) from work_item wi join breach b on b.task_id = wi.task_id"
                        + " where b.deadline_id = ?")
                .param(id("referral-decision"))
                .query(Long.class)
                .single();
    }

    private List<String> steps() {
        return jdbc.sql("select s.step from breach_step s join breach b on b.id = s.breach_id where b.deadline_id = ?")
                .param(id("referral-decision"))
                .query(String.class)
                .list();
    }

    private List<String> trail(String action) {
        return jdbc.sql("select detail from trail where action = ? and episode_id = ?")
                .param(action)
                .param(story.episode().id())
                .query(String.class)
                .list();
    }

    private String state(String milestone) {
        return text(milestone, "state");
    }

    private String calendarOf(String milestone) {
        return text(milestone, "calendar_version");
    }

    private String text(String milestone, String column) {
        return jdbc.sql("select " + column + " from deadline where id = ?")
                .param(id(milestone))
                .query(String.class)
                .single();
    }

    private Long id(String milestone) {
        return jdbc.sql("select max(id) from deadline where episode_id = ? and milestone = ?")
                .param(story.episode().id())
                .param(milestone)
                .query(Long.class)
                .single();
    }
}
