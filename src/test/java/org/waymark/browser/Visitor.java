package org.waymark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * A person at the browser. Every page reached is checked with axe-core (WCAG 2.2 AA) and photographed into {@code
 * target/screenshots}, once for each kind of page in a build; a script error or a refused resource on any page fails the test.
 */
public final class Visitor {

    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa");

    private static final Set<String> LOOKED_AT = ConcurrentHashMap.newKeySet();

    private final Browser browser;
    private final RunningWaymark waymark;
    private final String journey;
    private final Map<String, Page> people = new LinkedHashMap<>();
    private final List<String> complaints = new ArrayList<>();
    private Page page;
    private int pages;

    Visitor(Browser browser, RunningWaymark waymark, String journey) {
        this.browser = browser;
        this.waymark = waymark;
        this.journey = journey;
        this.page = atAComputerOfTheirOwn("a stranger");
    }

    private Page atAComputerOfTheirOwn(String person) {
        return people.computeIfAbsent(person, name -> {
            Page fresh = browser.newContext(new Browser.NewContextOptions()
                            .setViewportSize(1280, 900)
                            .setLocale("en-GB")
                            .setTimezoneId("Europe/London"))
                    .newPage();
            fresh.setDefaultTimeout(30_000);
            fresh.onPageError(error -> complaints.add("Script error on " + fresh.url() + ": " + error));
            fresh.onConsoleMessage(message -> hears(fresh, message));
            return fresh;
        });
    }

    private void hears(Page from, ConsoleMessage message) {
        boolean pageItself = message.text().startsWith("Failed to load resource")
                && message.location().startsWith(from.url());
        if (message.type().equals("error") && !pageItself) {
            complaints.add("Console error on " + from.url() + ": " + message.text() + " (" + message.location() + ")");
        }
    }

    /** Opens an address of the product, for example {@code /work}. */
    public Visitor opens(String path) {
        page.navigate(waymark.address() + path);
        return seen();
    }

    /** Moves the clock of the demonstration one day forward and waits until everything due on the way has happened. */
    public Visitor letsADayPass() {
        opens("/clock").presses("One day forward");
        waymark.movedBy(Duration.ofDays(1));
        for (int attempt = 0;
                attempt < 120 && page.getByText("still being worked off").count() > 0;
                attempt++) {
            page.waitForTimeout(500);
            page.reload();
        }
        return seen();
    }

    /**
     * From now on one of the demonstration people is at the browser, by the name shown on the sign-in page. Each sits at a
     * computer of their own and signs in once.
     */
    public Visitor signsInAs(String name) {
        boolean signedIn = people.containsKey(name);
        page = atAComputerOfTheirOwn(name);
        if (signedIn) return this;
        opens("/sign-in").presses(name);
        // the next address must not be asked for before the session has begun
        page.waitForURL(address -> !address.contains("/sign-in"));
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
        page.getByLabel(label).first().fill(text);
        return this;
    }

    /** Chooses an answer of a question with radios or checkboxes. */
    public Visitor chooses(String question, String answer) {
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question))
                .first()
                .getByLabel(answer, new Locator.GetByLabelOptions().setExact(true))
                .check();
        return this;
    }

    /** Fills in the form of the page: pairs of key and answer, and the plainest answer to whatever else must be answered. */
    public Visitor fillsIn(Object... answers) {
        Map<String, Object> said = new LinkedHashMap<>();
        for (int i = 0; i < answers.length; i += 2) said.put((String) answers[i], answers[i + 1]);
        new FormOnPage(page, waymark.london()).fill(said);
        return this;
    }

    /** Fills in the form and sends it; nothing must be wrong with it. */
    public Visitor records(Object... answers) {
        fillsIn(answers).presses("Record and continue");
        assertThat(page.locator(".govuk-error-summary").allInnerTexts())
                .as("errors on " + page.url())
                .isEmpty();
        return this;
    }

    /** Shows the page again until it says this: for what the product does in its own time. */
    public Visitor awaits(String text) {
        for (int attempt = 0; attempt < 60; attempt++) {
            if (page.locator("main").innerText().contains(text)) return seen();
            page.waitForTimeout(500);
            page.reload();
        }
        return sees(text);
    }

    /** The page shows this text. */
    public Visitor sees(String text) {
        assertThat(page.locator("body").innerText()).contains(text);
        return this;
    }

    boolean doesNotYetSee(String text) {
        return !page.locator("main").innerText().contains(text);
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
        assertThat(complaints).isEmpty();
        if (!LOOKED_AT.add(kindOfPage())) return this;
        String title = page.title()
                .replaceAll(" – Waymark$", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/screenshots", journey, "%02d-%s.png".formatted(++pages, title))));
        List<Rule> violations = new AxeBuilder(page)
                .setLegacyMode(true)
                .withTags(STANDARDS)
                .analyze()
                .getViolations();
        assertThat(violations)
                .as(() -> "accessibility of " + page.url() + ": " + inWords(violations))
                .isEmpty();
        return this;
    }

    /** Pages of one address and title, shown or refused, are alike whatever numbers stand in them; one look is enough. */
    private String kindOfPage() {
        String path = page.url().replaceFirst("^https?://[^/]+", "").replaceAll("[?#].*", "");
        boolean refused = page.locator(".govuk-error-summary").count() > 0;
        return path.replaceAll("[0-9a-f-]{8,}|\\d+", "n") + ' ' + page.title() + ' ' + refused;
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
        people.values().forEach(each -> each.context().close());
    }
}
