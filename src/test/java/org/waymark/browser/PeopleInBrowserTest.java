package org.waymark.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.browser.InBrowser.BrowserTest;

/** A grandmother known from another family is found, chosen and seen in the genogram. */
@BrowserTest
class PeopleInBrowserTest {

    @Test
    void aGrandmotherOfAnotherFamilyStaysOnePerson(Visitor daisy) {
        daisy.signsInAs("Daisy Fieldmouse").opens("/search");
        daisy.page().locator("#q").fill("Elderflower");
        daisy.page().locator("form.search-form button[type='submit']").click();
        daisy.page().locator("main a[href*='/case/']").first().click();
        daisy.page().locator("nav[aria-label='This case'] a[href$='/people']").click();
        daisy.seen().sees("Genogram");
        daisy.page().locator("a[href$='/people/find']").click();
        daisy.page().locator("#firstName").fill("Wilma");
        daisy.page().locator("#lastName").fill("Bramblewood");
        daisy.presses("Look").sees("Is it one of these?").sees("grandmother of Jonah Bramblewood");
        daisy.page().locator("a[href*='/people/add?person=']").first().click();
        daisy.page().locator("[name='relatedChildren']").first().check();
        daisy.page().locator("select[name='relationshipKind']").selectOption("GRANDPARENT");
        daisy.page().locator("main form button[type='submit']").first().click();
        daisy.seen().sees("grandmother");
        assertThat(daisy.page().locator("svg.genogram text").getByText("Wilma")).isVisible();
    }
}
