package org.waymark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.Requirement;
import org.waymark.browser.InBrowser.BrowserTest;

/** What a newcomer does with the product in the first hour, page by page. The clock is moved last: it never goes back. */
@BrowserTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TourTest {

    private static final String DUTY = "Daisy Fieldmouse";
    private static final String WORKER = "Priya Nightingale";
    private static final String MANAGER = "Martha Milestone";
    private static final String DEPUTY = "Hazel Catkin";
    private static final String SERVICE_MANAGER = "Sylvia Signpost";
    private static final String CHAIR = "Cora Roundtable";
    private static final String ADMINISTRATOR = "Adam Inkwell";
    private static final String OWNER = "Paula Pathfinder";

    @TempDir
    private Path folder;

    @Test
    @Order(1)
    @Requirement({"D01", "B21"})
    void aContactBecomesAReferralThatTheManagerDecides(Visitor visitor) {
        String address = contactAbout(visitor, "Ada Frontdoor");
        visitor.sees("Decide the referral").sees("What is due when");
        visitor.signsInAs(MANAGER)
                .opens("/work?list=team&q=Frontdoor")
                .follows("Decide the referral, Ada Frontdoor")
                .presses("Record and continue")
                .sees("There is a problem")
                .records("decision", "early-help");
        visitor.opens(address).sees("Check the agency's records").doesNotSee("Late in this case");
    }

    @Test
    @Order(2)
    @Requirement({"A07", "D30"})
    void oneCaseFromTheContactToItsClosureUnderAProcedureThatChangesOnTheWay(Visitor visitor) throws IOException {
        String address = contactAbout(visitor, "Ben Longway");
        untilThePlanRuns(visitor, address);
        step(visitor, address, ADMINISTRATOR, "Send the decision letter");
        step(visitor, address, ADMINISTRATOR, "Circulate the minutes");
        step(visitor, address, WORKER, "Record the visit", "childSeen", "yes");
        theProcessOwnerChangesTheIntervalOfCoreGroupsAndTheirForm(visitor);
        step(visitor, address, WORKER, "Hold the core group");
        visitor.opens(address).sees("4 weeks").follows("Hold the core group").sees("How did everybody get there?");
        step(visitor, address, ADMINISTRATOR, "Arrange the review conference", "conferenceChair", "cora.roundtable");
        step(visitor, address, CHAIR, "Hold the review conference", "reviewDecision", "end", "supportAgreed", "none");
        step(visitor, address, WORKER, "Ask for closure");
        step(visitor, address, MANAGER, "Sign the closure", "closureDecision", "approve");
        visitor.opens(address).sees("Nothing is waiting in this case.").sees("The procedure has ended for this case.");
    }

    @Test
    @Order(3)
    @Requirement({"A21", "A30", "D04"})
    void aMissedDeadlineClimbsUntilSomebodyAnswersAndSoDoesAChildWithoutAWorker(Visitor visitor) {
        String late = contactAbout(visitor, "Cleo Latecome");
        String alone = contactAbout(visitor, "Dan Nobody");
        step(visitor, alone, MANAGER, "Decide the referral", "decision", "assessment");
        visitor.letsADayPass().signsInAs(DEPUTY).opens("/desk?q=Latecome").sees("Cleo Latecome");
        visitor.signsInAs(SERVICE_MANAGER).opens("/desk?q=Latecome");
        for (int day = 0; day < 8 && visitor.doesNotYetSee("Cleo Latecome"); day++)
            visitor.letsADayPass().opens("/desk?q=Latecome");
        visitor.sees("Cleo Latecome");
        step(
                visitor,
                late,
                SERVICE_MANAGER,
                "Answer the breach",
                "reason",
                "The manager is ill and nobody covers for her.");
        visitor.opens(late + "/history").sees("nobody covers for her");
        visitor.signsInAs(MANAGER).opens("/desk?q=Nobody").sees("Dan Nobody");
        step(visitor, alone, MANAGER, "Name the social worker", "allocatedWorker", "priya.nightingale");
        visitor.signsInAs(DUTY).follows("Duty board").sees("Cleo Latecome");
    }

    private static String contactAbout(Visitor visitor, String child) {
        String[] names = child.split(" ");
        visitor.signsInAs(DUTY)
                .follows("Record a contact")
                .records("childFirstName", names[0], "childLastName", names[1]);
        visitor.opens("/work?list=team&q=" + names[1]).follows(child);
        return URI.create(visitor.page().url()).getPath();
    }

    private static void step(Visitor visitor, String address, String person, String task, Object... answers) {
        visitor.signsInAs(person).opens(address).follows(task).records(answers);
    }

    private static void untilThePlanRuns(Visitor visitor, String address) {
        step(visitor, address, DUTY, "Check the agency's records");
        step(visitor, address, MANAGER, "Decide the referral", "decision", "strategy-discussion");
        step(visitor, address, MANAGER, "Name the social worker", "allocatedWorker", "priya.nightingale");
        step(visitor, address, WORKER, "Acknowledge the allocation");
        step(
                visitor,
                address,
                MANAGER,
                "Hold the strategy discussion",
                "section47Decision",
                "section-47",
                "enquiryWorker",
                "priya.nightingale");
        step(visitor, address, WORKER, "Take the enquiry up");
        step(visitor, address, WORKER, "Circulate the record");
        step(visitor, address, MANAGER, "Review the agreed actions");
        step(visitor, address, WORKER, "Record the enquiry", "enquiryOutcome", "substantiated-conference");
        step(visitor, address, MANAGER, "Decide the outcome", "enquiryDecision", "approve");
        step(visitor, address, WORKER, "Write the assessment");
        step(visitor, address, MANAGER, "Approve the assessment", "assessmentDecision", "approve");
        step(visitor, address, WORKER, "Ask for the conference");
        step(visitor, address, ADMINISTRATOR, "Arrange the conference", "conferenceChair", "cora.roundtable");
        step(visitor, address, WORKER, "Write the report");
        step(visitor, address, MANAGER, "Approve the report", "reportDecision", "approve");
        step(visitor, address, WORKER, "Share the report with parents");
        step(
                visitor,
                address,
                CHAIR,
                "Hold the conference",
                "conferenceDecision",
                "plan",
                "leadSocialWorker",
                "priya.nightingale");
    }

    private void theProcessOwnerChangesTheIntervalOfCoreGroupsAndTheirForm(Visitor visitor) throws IOException {
        visitor.signsInAs(OWNER).opens("/procedure").follows("Version 1").sees("Nothing to correct.");
        Download zip = visitor.page()
                .waitForDownload(() -> visitor.page()
                        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Download as a zip file"))
                        .click());
        zip.saveAs(folder.resolve("shipped.zip"));
        changed(folder.resolve("shipped.zip"), folder.resolve("changed.zip"));
        visitor.opens("/procedure");
        visitor.page().getByLabel("Zip file of a procedure").setInputFiles(folder.resolve("changed.zip"));
        visitor.presses("Upload as a draft")
                .sees("Nothing to correct.")
                .types("Why is the procedure changed?", "Core groups are to be held every four weeks.");
        visitor.page().getByLabel("At once").check();
        visitor.presses("Publish").sees("In force");
    }

    private static void changed(Path from, Path to) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(from));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(changed(entry.getName(), content).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static String changed(String path, String content) {
        return switch (path) {
            case "bpmn/timescales.dmn" -> {
                String limit = "<outputEntry id=\"core-group-repeat.after-core-group-held.limit\">";
                String shorter = content.replaceAll(limit + "\\s*<text>6</text>", limit + "<text>4</text>");
                assertThat(shorter).isNotEqualTo(content);
                yield shorter;
            }
            case "forms/core-group/hold-core-group.form" -> content.replaceFirst("\"components\": \\[", """
                        "components": [
                          {"id": "how-everybody-came", "type": "textfield", "key": "howEverybodyCame",
                           "label": "How did everybody get there?", "validate": {"maxLength": 200}},
                        """);
            default -> content;
        };
    }
}
