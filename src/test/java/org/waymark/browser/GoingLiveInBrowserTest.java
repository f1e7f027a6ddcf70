package org.waymark.browser;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.waymark.browser.InBrowser.BrowserTest;

/** From a file with an error to a manager's answer for what was late: what the browser adds to going live. */
@BrowserTest
class GoingLiveInBrowserTest {

    private static final String CHILDREN =
            "child_number,first_name,last_name,date_of_birth\r\nB1,Bea,Bringalong,2019-05-14\r\n";
    private static final String CASES =
            "case_number,child_number,stage,received_at,decided_on,team,worker,allocated_on,"
                    + "plan_started_on,category,last_visit_on,last_core_group_on\r\n"
                    + "B1,B1,protection-plan,%s,2025-01-07,Hillside team,Sam Sparrowhawk,2025-01-07,2025-02-03,NEG,2025-03-03,2025-03-03\r\n";

    @Test
    void theFilesAreReadMendedAndLoadedAndTheManagerConfirmsWhatWasLate(Visitor visitor) {
        visitor.signsInAs("Kit Cogwheel").opens("/operations/going-live");
        sends(visitor, "06/01/2025");
        visitor.sees("1 error to mend. Nothing has been written.").sees("Write the year first");
        visitor.follows("Back to going live");
        sends(visitor, "2025-01-06");
        visitor.presses("Bring in 1 case");
        visitor.awaits("1 case brought in");
        visitor.signsInAs("Theo Thornbush").opens("/desk").sees("late when the cases came from the former system");
        visitor.opens("/going-live/late")
                .page()
                .getByLabel("Bea Bringalong, Next core group held")
                .check();
        visitor.page().getByLabel("It is still to be done").check();
        visitor.presses("Answer for what is ticked").sees("Choose a reason.");
        visitor.page().getByLabel("Why is it late?").selectOption("vacancy");
        visitor.page()
                .getByLabel("Day", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                .fill("31");
        visitor.page().getByLabel("Month").fill("12");
        visitor.page().getByLabel("Year").fill("2099");
        visitor.presses("Answer for what is ticked").sees("1 item confirmed as late, with a new date.");
    }

    private static void sends(Visitor visitor, String received) {
        visitor.page().setInputFiles("#files", new FilePayload[] {
            file("children.csv", CHILDREN), file("cases.csv", CASES.formatted(received))
        });
        visitor.page().fill("#source", "Old system");
        visitor.page().fill("#day", "31");
        visitor.page().fill("#month", "12");
        visitor.page().fill("#year", "2099");
        visitor.presses("Read the files");
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
