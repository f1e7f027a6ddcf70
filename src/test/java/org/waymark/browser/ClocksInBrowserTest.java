package org.waymark.browser;

import org.junit.jupiter.api.Test;
import org.waymark.browser.InBrowser.BrowserTest;

/** The pages that explain, count and compare the clocks, as the people see them whose pages they are. */
@BrowserTest
class ClocksInBrowserTest {

    @Test
    void aManagerAsksWhyHowLateAndWhoIsOnCall(Visitor martha) {
        martha.signsInAs("Martha Milestone").opens("/desk").sees("How late");
        martha.page().locator("a[href*='/why']").first().click();
        martha.seen().sees("Why is this due then?");
        martha.opens("/lateness").sees("Lateness");
        martha.opens("/on-call").sees("On call");
        martha.opens("/digest").sees("My digest");
    }

    @Test
    void theAdministratorComparesTheRegisterWithTheEngineAndLooksAfterTheHolidays(Visitor kit) {
        kit.signsInAs("Kit Cogwheel").opens("/operations");
        kit.presses("Compare now").sees("no difference");
        kit.opens("/operations/bank-holidays").sees("Christmas Day");
        kit.opens("/operations/outbox").sees("Outbox");
    }
}
