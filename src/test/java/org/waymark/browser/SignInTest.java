package org.waymark.browser;

import org.junit.jupiter.api.Test;
import org.waymark.browser.InBrowser.BrowserTest;

/** The front door of the demonstration. */
@BrowserTest
class SignInTest {

    @Test
    void theDemonstrationOffersItsPeopleInOneClick(Visitor visitor) {
        visitor.signsInAs("Martha Milestone")
                .sees("Martha Milestone")
                .presses("Sign out")
                .sees("You have signed out.");
    }

    @Test
    void aWrongPasswordIsRefusedInWords(Visitor visitor) {
        visitor.opens("/sign-in")
                .types("User name", "martha.milestone")
                .types("Password", "guessed")
                .presses("Sign in")
                .sees("There is a problem");
    }
}
