package org.waymark.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.waymark.journey.Chapters.allocated;
import static org.waymark.journey.Chapters.assessed;
import static org.waymark.journey.Chapters.contact;
import static org.waymark.journey.Chapters.decided;

import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.casefile.EpisodeStatus;
import org.waymark.deadline.Deadline;
import org.waymark.deadline.DeadlineState;
import org.waymark.escalation.Breach;
import org.waymark.journey.CaseStory;
import org.waymark.telephone.TelephoneApproval;
import org.waymark.telephone.TelephoneApprovals;
import org.waymark.telephone.TelephoneState;

class TelephoneApprovalProcessTest extends ProcessTest {

    private static final String CLOCK = "telephone-approval-answered";

    @Autowired
    private TelephoneApprovals approvals;

    private CaseStory story;
    private ProcessInstance asked;

    @BeforeEach
    void theManagerApprovedByTelephoneOnAFridayEvening() {
        story = allocated(decided(contact(stories), "assessment"))
                .on("2026-05-15 18:00")
                .as("social worker")
                .completes("write-assessment");
    }

    @Test
    void theWorkGoesOnAtOnceAndTheApproverConfirmsOnTheNextWorkingDay() {
        ProcessInstance assessment = story.instance("assessment");
        approvedBy("martha.milestone");
        assertThat(assessment).isEnded();
        assertThat(story.due(CLOCK)).isEqualTo("2026-05-18");
        assertThat(story.task("confirm-approval").assignee()).isEqualTo("martha.milestone");

        story.on("2026-05-18 09:00").as("other social worker");
        assertThat(story.isRefusedTo("confirm-approval")).isTrue();
        story.as("service manager");
        assertThat(story.isRefused("confirm-approval", "approvalAnswer", "confirm"))
                .anyMatch(sentence -> sentence.startsWith("Only Martha Milestone can confirm"));
        story.as("manager").completes("confirm-approval", "approvalAnswer", "confirm");
        assertThat(asked).isEnded().hasPassed("approval-stands");
        assertThat(story.deadline(CLOCK).state()).isEqualTo(DeadlineState.MET);
        assertThat(approval().state()).isEqualTo(TelephoneState.CONFIRMED);
    }

    @Test
    void notConfirmedItClimbsLikeAnyOtherBreach() {
        approvedBy("martha.milestone");
        story.on("2026-05-19 09:00");
        assertThat(asked).isWaitingAt("confirm-approval").hasPassed(CLOCK + "-breached");
        assertThat(story.breach(CLOCK).role()).isEqualTo("deputy-team-manager");
        story.on("2026-05-29 09:00");
        assertThat(story.breach(CLOCK).role()).isNotEqualTo("deputy-team-manager");
        story.as("head of service").answers(CLOCK);
        story.as("manager").completes("confirm-approval", "approvalAnswer", "confirm");
        assertThat(story.deadline(CLOCK).state()).isEqualTo(DeadlineState.MET_LATE);
        assertThat(story.breach(CLOCK).state()).isEqualTo(Breach.CLOSED);
    }

    @Test
    void whatWasNotSaidGoesToAManagerAboveAndIsPutRight() {
        approvedBy("martha.milestone");
        story.on("2026-05-18 09:00").as("manager").completes("confirm-approval", "approvalAnswer", "refuse");
        assertThat(asked).isWaitingAtExactly("settle-refused-approval");
        assertThat(approval().state()).isEqualTo(TelephoneState.REFUSED);
        story.as("service manager").completes("settle-refused-approval", "refusedApprovalOutcome", "not-approved");
        assertThat(asked).isWaitingAtExactly("put-unapproved-right");
        assertThat(story.task("put-unapproved-right").assignee()).isEqualTo("priya.nightingale");
        story.as("social worker").completes("put-unapproved-right");
        assertThat(asked).isEnded().hasPassed("unapproved-put-right");
        assertThat(approval().state()).isEqualTo(TelephoneState.NOT_APPROVED);
    }

    @Test
    void aManagerAboveMayApproveWhatWasNotSaidButNotIfSheWasOnTheTelephone() {
        approvedBy("sylvia.signpost");
        story.on("2026-05-18 09:00").as("service manager").completes("confirm-approval", "approvalAnswer", "refuse");
        assertThat(story.isRefused("settle-refused-approval", "refusedApprovalOutcome", "approve"))
                .anyMatch(sentence -> sentence.startsWith("You were on the telephone yourself"));
        story.as("head of service").completes("settle-refused-approval", "refusedApprovalOutcome", "approve");
        assertThat(asked).isEnded().hasPassed("approved-by-another");
        assertThat(approval().state()).isEqualTo(TelephoneState.APPROVED_BY_ANOTHER);
    }

    @Test
    void onlyWhoMayApproveCanHaveGivenItAndNobodyApprovesTheirOwnWork() {
        story.as("social worker");
        assertThat(story.isRefusedTo("approve-assessment")).isTrue();
        assertThat(refusal("tom.thistledown")).anyMatch(sentence -> sentence.contains("may not approve this"));
        assertThat(refusal("priya.nightingale")).anyMatch(sentence -> sentence.startsWith("You are the approver"));
        assertThat(story.task("approve-assessment").approves()).isEqualTo("write-assessment");
    }

    @Test
    void aClosureApprovedSoTooIsAnsweredForAfterTheCaseIsClosed() {
        CaseStory closing = assessed(
                        allocated(decided(contact(stories), "assessment")),
                        "assessmentOutcome",
                        "no-further-action",
                        "supportAgreed",
                        "none")
                .on("2026-05-15 18:00")
                .as("social worker")
                .completes("request-closure")
                .writesDownApproval("sign-closure", given("martha.milestone"));
        assertThat(closing.episode().status()).isEqualTo(EpisodeStatus.CLOSED);
        assertThat(closing.openTasks()).containsExactly("confirm-approval");
        assertThat(closing.deadline(CLOCK).state()).isEqualTo(DeadlineState.RUNNING);
        closing.on("2026-05-18 09:00").as("manager").completes("confirm-approval", "approvalAnswer", "confirm");
        assertThat(closing.deadline(CLOCK).state()).isEqualTo(DeadlineState.MET);
        assertThat(closing.openTasks()).isEmpty();
    }

    @Test
    void ofTwoApprovalsOfOneCaseEachIsAnsweredForByItself() {
        approvedBy("martha.milestone");
        story.as("manager")
                .on("2026-05-15 18:30")
                .records("transfer-out", "movingOn", "2026-06-20")
                .as("social worker")
                .completes("request-transfer")
                .writesDownApproval("approve-transfer", given("martha.milestone"));
        assertThat(story.deadlines(CLOCK))
                .extracting(Deadline::state)
                .containsExactly(DeadlineState.RUNNING, DeadlineState.RUNNING);
        story.on("2026-05-18 09:00").as("manager").completes("confirm-approval", "approvalAnswer", "confirm");
        assertThat(asked).isEnded();
        assertThat(story.deadlines(CLOCK))
                .extracting(Deadline::state)
                .containsExactlyInAnyOrder(DeadlineState.MET, DeadlineState.RUNNING);
        story.completes("confirm-approval", "approvalAnswer", "confirm");
        assertThat(story.deadlines(CLOCK)).allMatch(deadline -> deadline.state() == DeadlineState.MET);
    }

    private List<String> refusal(String approver) {
        return story.isRefusedByTelephone("approve-assessment", given(approver));
    }

    private void approvedBy(String approver) {
        story.writesDownApproval("approve-assessment", given(approver));
        asked = story.instance("telephone-approval");
    }

    private static Object[] given(String approver) {
        return new Object[] {
            "telephoneApprover", approver,
            "telephoneApprovedAt", "2026-05-15 17:30",
            "telephoneWords", "Go ahead, I agree."
        };
    }

    private TelephoneApproval approval() {
        return approvals.findByProcessInstanceId(asked.getId()).orElseThrow();
    }
}
