package org.waymark.browser;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.waymark.browser.InBrowser.BrowserTest;

/** A record was written on the wrong child and already sent to two agencies; two people bring it to the right child. */
@BrowserTest
class WrongChildInBrowserTest {

    private static final String WORDS = "Records of the dentist for Rita alone.";

    @Test
    void aRecordOnTheWrongChildGoesToTheRightOneByTheWordOfTwoPeople(Visitor visitor) {
        String right = contactAbout(visitor, "Rita Rightfile");
        String wrong = contactAbout(visitor, "Wilma Wrongfile");
        visitor.opens(wrong)
                .follows("Check the agency's records")
                .records("recordsCheckResult", WORDS)
                .opens(wrong)
                .follows("Check the agency's records")
                .sees(WORDS)
                .follows("This is about another child")
                .types("Name, NHS number or date of birth of the right child", "Rightfile")
                .presses("Search")
                .follows("Choose Rita Rightfile")
                .presses("Propose the move")
                .sees("Say how you know that it is about another child")
                .types("How do you know", "The dentist says so.")
                .types("Who else has received it", "PC Robin Larch, Police, by e-mail\nDr Fern Yew, Health, by post")
                .presses("Propose the move")
                .sees("A second person has been asked. Nothing has changed yet.");
        visitor.opens(wrong).follows("Check the agency's records").sees(WORDS);

        visitor.signsInAs("Martha Milestone")
                .opens(wrong)
                .follows("Agree the correction of a file")
                .follows("Read what it is about")
                .sees(WORDS)
                .sees("PC Robin Larch")
                .presses("Decide")
                .records("correctionDecision", "agree");
        visitor.opens(wrong)
                .sees("A record was removed from this file")
                .sees("Put the procedure right")
                .doesNotSee("Check the agency's records")
                .opens(wrong + "/history")
                .doesNotSee("Check the agency's records");
        visitor.opens(right + "/history")
                .follows("Check the agency's records")
                .sees(WORDS)
                .sees("brought here on");

        visitor.signsInAs("Ivy Padlock")
                .opens(right)
                .follows("Assess who received it")
                .follows("Read what it is about")
                .sees("PC Robin Larch")
                .sees("Dr Fern Yew")
                .sees("Who has read it there")
                .sees("Martha Milestone");
    }

    private static String contactAbout(Visitor visitor, String child) {
        String[] names = child.split(" ");
        visitor.signsInAs("Daisy Fieldmouse")
                .follows("Record a contact")
                .records("childFirstName", names[0], "childLastName", names[1]);
        visitor.opens("/work?list=team&q=" + names[1]).follows(child);
        return URI.create(visitor.page().url()).getPath();
    }
}
