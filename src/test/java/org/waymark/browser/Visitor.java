package org.waymark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A person at the browser. Every page reached is checked with axe-core (WCAG 2.2 AA) and photographed into {@code
 * target/screenshots}; a script error or a refused resource on any page fails the test.
 */
public final class Visitor {

    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa");

    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final String journey;
    private final List<String> complaints = new ArrayList<>();
    private int pages;

    Visitor(Browser browser, String address, String journey) {
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1280, 900)
                .setLocale("en-GB")
                .setTimezoneId("Europe/London"));
        this.page = context.newPage();
        this.page.setDefaultTimeout(15_000);
        this.address = address;
        this.journey = journey;
        this.page.onPageError(error -> complaints.add("Script error on " + page.url() + ": " + error));
        this.page.onConsoleMessage(message -> {
            boolean refusedPage = message.text().startsWith("Failed to load resource")
                    && message.location().startsWith(page.url());
            if (message.type().equals("error") && !refusedPage) {
                complaints.add(
                        "Console error on " + page.url() + ": " + message.text() + " (" + message.location() + ")");
            }
        });
    }

    /** Opens an address of the product, for example {@code /work}. */
    public Visitor opens(String path) {
        page.navigate(address + path);
        return seen();
    }

    /** Signs in as one of the demonstration people, by the name shown on the sign-in page. */
    public Visitor signsInAs(String name) {
        context.clearCookies();
        opens("/sign-in");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
        return seen();
    }

    /** Follows the first link with this name. */
    public Visitor follows(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
        return seen();
    }

    /** Presses the first button with this name. */
    public Visitor presses(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
        return seen();
    }

    /** Types into the field with this label. */
    public Visitor types(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(false))
                .first()
                .fill(text);
        return this;
    }

    /** Chooses an answer of a question with radios or checkboxes. */
    public Visitor chooses(String question, String answer) {
        Locator group = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question))
                .first();
        group.getByLabel(answer, new Locator.GetByLabelOptions().setExact(true)).check();
        return this;
    }

    /** Picks an option of a select by its words. */
    public Visitor picks(String label, String option) {
        page.getByLabel(label)
                .first()
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(option));
        return this;
    }

    /** Types a date into the day, month and year fields of a question. */
    public Visitor dates(String question, int day, int month, int year) {
        Locator group = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question))
                .first();
        group.getByLabel("Day").fill(String.valueOf(day));
        group.getByLabel("Month").fill(String.valueOf(month));
        group.getByLabel("Year").fill(String.valueOf(year));
        return this;
    }

    /** The page shows this text. */
    public Visitor sees(String text) {
        assertThat(page.locator("body").innerText()).contains(text);
        return this;
    }

    public Visitor doesNotSee(String text) {
        assertThat(page.locator("body").innerText()).doesNotContain(text);
        return this;
    }

    /** For what the words above do not cover. */
    public Page page() {
        return page;
    }

    /** Looks at the page as it is now: photograph, accessibility, errors. */
    public Visitor seen() {
        page.waitForLoadState();
        String title = page.title()
                .replaceAll(" – Waymark$", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/screenshots", journey, "%02d-%s.png".formatted(++pages, title))));
        List<Rule> violations =
                new AxeBuilder(page).withTags(STANDARDS).analyze().getViolations();
        assertThat(violations)
                .as(() -> "accessibility of " + page.url() + ": " + inWords(violations))
                .isEmpty();
        assertThat(complaints).isEmpty();
        return this;
    }

    private static String inWords(List<Rule> violations) {
        return violations.stream()
                .map(rule -> rule.getId() + " (" + rule.getHelp() + ") at "
                        + rule.getNodes().stream()
                                .map(node -> String.valueOf(node.getTarget()))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    void leaves() {
        context.close();
    }
}
