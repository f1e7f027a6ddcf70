package org.waymark.form;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.waymark.browser.InBrowser.BrowserTest;
import org.waymark.browser.Visitor;

/** A form in a real browser, with and without JavaScript. */
@BrowserTest
class FormInBrowserTest {

    private static final String DUTY_WORKER = "Daisy Fieldmouse";

    /** Whose drafts stand in nobody else's way. */
    private static final String AT_NIGHT = "Olive Nightowl";

    private static final String FORM = "/contact/new";

    @Test
    void asksOnlyWhatAppliesToTheAnswersSoFar(Visitor visitor) {
        visitor.signsInAs(DUTY_WORKER).opens(FORM);
        Page page = visitor.page();
        Locator expected = page.getByRole(AriaRole.GROUP, named("Expected date of birth"));
        assertThat(expected).isHidden();
        assertThat(page.getByText("Answer this if").first()).isHidden();
        visitor.chooses("Is the child born?", "Not yet born");
        assertThat(expected).isVisible();
        assertThat(page.getByLabel("First name").first()).isHidden();
        visitor.chooses("Is the child born?", "Yes, born");
        assertThat(expected).isHidden();
        visitor.seen();
    }

    @Test
    void leadsFromTheSummaryToTheQuestion(Visitor visitor) {
        visitor.signsInAs(DUTY_WORKER).opens(FORM);
        Page page = visitor.page();
        visitor.types("Last name", "Typed before")
                .presses("Record and continue")
                .seen();
        assertThat(page.locator(".govuk-error-summary")).isFocused();
        assertThat(page.getByLabel("Last name").first()).hasValue("Typed before");
        page.locator(".govuk-error-summary a").first().click();
        assertThat(page.locator("#concern")).isFocused();
    }

    @Test
    void addsRowsAndKeepsADraftWithoutJavaScript(Visitor visitor) {
        Page page = plain(visitor);
        assertThat(page.getByText("Answer this if “Is the child born?” is “Not yet born”."))
                .isVisible();
        page.locator("[name='siblings.0.siblingFirstName']").fill("Ann");
        press(page, "Add another to Brothers, sisters and other children");
        assertThat(page.locator("[name='siblings.0.siblingFirstName']")).hasValue("Ann");
        page.locator("[name='siblings.1.siblingFirstName']").fill("Bob");
        press(page, "Remove Brothers, sisters and other children 1");
        assertThat(page.locator("[name='siblings.1.siblingFirstName']")).hasValue("Bob");
        press(page, "Save and come back later");
        page.navigate(address(visitor) + FORM);
        assertThat(page.locator("[name='siblings.1.siblingFirstName']")).hasValue("Bob");
        page.context().close();
    }

    @Test
    void losesNothingWhenTheSessionHasEnded(Visitor visitor) {
        Page page = plain(visitor);
        page.locator("[name='concern']").fill("A long description\nin two lines");
        page.context().clearCookies();
        press(page, "Record and continue");
        assertThat(page).hasURL(Pattern.compile(".*/sign-in\\?draft-kept"));
        press(page, AT_NIGHT);
        assertThat(page).hasURL(Pattern.compile(".*" + FORM + ".*"));
        assertThat(page.locator("[name='concern']")).hasValue("A long description\nin two lines");
        page.context().close();
    }

    /** The same product in a browser that runs no scripts, at the form. */
    private static Page plain(Visitor visitor) {
        visitor.opens("/sign-in");
        BrowserContext context = visitor.page()
                .context()
                .browser()
                .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        Page page = context.newPage();
        page.navigate(address(visitor) + "/sign-in");
        press(page, AT_NIGHT);
        page.navigate(address(visitor) + FORM);
        return page;
    }

    private static String address(Visitor visitor) {
        URI here = URI.create(visitor.page().url());
        return here.getScheme() + "://" + here.getAuthority();
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setIncludeHidden(true);
    }
}
