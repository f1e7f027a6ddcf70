package org.waymark.browser;

import org.junit.jupiter.api.Test;
import org.waymark.browser.InBrowser.BrowserTest;

/** Finding somebody whose name was misheard, and who works where. */
@BrowserTest
class SearchInBrowserTest {

    @Test
    void aWorkerFindsAFamilyAndItsSchool(Visitor priya) {
        priya.signsInAs("Priya Nightingale").follows("Search");
        priya.types("Child or adult", "").presses("Search").sees("There is a problem");
        priya.types("Child or adult", "Ivi Aplegarth").presses("Search").sees("Ivy Applegarth");
        priya.sees("Sounds like");
        priya.opens("/directory")
                .sees("Reported out of date")
                .presses("Still right")
                .sees("still right today");
        priya.follows("Report out of date")
                .types("What is wrong with it?", "Nobody answers.")
                .presses("Report it");
        priya.sees("The conference administrator will look at it.");
        priya.opens("/directory/new").presses("Keep this entry").sees("Write the name of the agency");
    }
}
