package org.waymark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.waymark.Requirement;
import org.waymark.browser.InBrowser.BrowserTest;

/** What the day leaves for the night, and the chronology on paper. */
@BrowserTest
class NightInBrowserTest {

    /** The width of an A4 page in portrait between the margins that the chronology prints with, in CSS pixels. */
    private static final int PAPER = 688;

    @Test
    @Requirement({"B02", "D30"})
    void whatIsWrittenByDayIsReadAtNightAndTheChronologyIsPrinted(Visitor visitor) {
        visitor.signsInAs("Priya Nightingale").opens("/work?list=team&q=Umberleigh");
        visitor.page()
                .locator("main a[href^='/case/']:text-is('Isla Umberleigh')")
                .first()
                .click();
        visitor.seen();
        String address = URI.create(visitor.page().url()).getPath();
        visitor.opens(address)
                .presses("What to do tonight")
                .types("What is the danger tonight?", "Somebody knocks at the back door at night.")
                .types("Who is to be called?", "The aunt in the next street.")
                .presses("Save")
                .sees("It ends by itself.")
                .sees("Somebody knocks at the back door at night.");

        visitor.signsInAs("Olive Nightowl").opens("/on-call").sees("Somebody knocks at the back door at night.");
        visitor.follows("Isla Umberleigh").sees("The aunt in the next street.");
        visitor.follows("Chronology").sees("The family moved to Exampleton").doesNotSee("Chronology of Isla");
        visitor.page()
                .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Jude Umberleigh"))
                .check();
        visitor.presses("Show").sees("For whom");

        visitor.page().setViewportSize(PAPER, 1000);
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        visitor.sees("Chronology of Isla Umberleigh").doesNotSee("Enter a significant event");
        assertThat(
                        visitor.page()
                                .evaluate(
                                        "() => [...document.querySelectorAll('.chronology-table th, .chronology-table td')]"
                                                + ".filter(cell => cell.offsetParent && cell.scrollWidth > cell.clientWidth + 1).length"))
                .isEqualTo(0);
        assertThat((int) visitor.page().evaluate("() => document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(PAPER);
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }
}
