package org.waymark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.waymark.browser.InBrowser.BrowserTest;

/** What a note costs, counted in the browser: from the work list two clicks and the text. */
@BrowserTest
class NotesInBrowserTest {

    @Test
    void aNoteFromTheWorkListIsTwoClicksAndTheText(Visitor daisy) {
        daisy.signsInAs("Daisy Fieldmouse")
                .follows("Record a contact")
                .records("childFirstName", "Nora", "childLastName", "Twoclicks")
                .opens("/work?list=team&q=Twoclicks");
        Page page = daisy.page();
        page.evaluate("() => sessionStorage.setItem('clicks', '0')");
        page.context()
                .addInitScript("document.addEventListener('click', event => { if (event.isTrusted && event.detail)"
                        + " sessionStorage.setItem('clicks', 1 + Number(sessionStorage.getItem('clicks'))); }, true)");
        page.reload();

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Write a note about Nora Twoclicks"))
                .first()
                .click();
        daisy.seen().types("What happened, or what was said?", "Her aunt rang: Nora slept there.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save the note"))
                .last()
                .click();

        daisy.seen().sees("The note is on the file of Nora Twoclicks.");
        assertThat(URI.create(page.url()).getPath()).isEqualTo("/work");
        assertThat(page.evaluate("() => Number(sessionStorage.getItem('clicks'))"))
                .isEqualTo(2);
        daisy.follows("Nora Twoclicks").follows("Notes").sees("Her aunt rang: Nora slept there.");
    }
}
