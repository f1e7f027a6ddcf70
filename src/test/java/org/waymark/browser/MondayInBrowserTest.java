package org.waymark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.waymark.Requirement;
import org.waymark.browser.InBrowser.BrowserTest;

/** A team manager's Monday with seventy open cases, and how many pages everyday work takes. */
@BrowserTest
class MondayInBrowserTest {

    /** Names so unlike each other that nobody is asked whether a child is known already. */
    private static final List<String> FAMILIES_TO_SEVENTY = List.of(
            "Abernathy",
            "Brockhurst",
            "Cattermole",
            "Dunwoody",
            "Eastlake",
            "Fothergill",
            "Gainsborough",
            "Hetherington",
            "Ickringill",
            "Jollife",
            "Kilbride",
            "Lovelace");

    /** The radio buttons with which each form of approval is answered. */
    private static final Map<String, String> DECISIONS = Map.of(
            "assessment.approve-assessment", "assessmentDecision",
            "closure.sign-closure", "closureDecision",
            "section-47-enquiry.approve-enquiry", "enquiryDecision",
            "conference-report.approve-conference-report", "reportDecision",
            "transfer-out.approve-transfer", "transferDecision");

    @Test
    @Requirement({"D13", "D58"})
    void aMondayOfATeamManagerWithSeventyOpenCases(Visitor visitor) {
        untilThereAreSeventy(visitor);
        visitor.signsInAs("Martha Milestone").follows("Monday").sees("What happened since");
        visitor.opens("/monday?since=2020-01-01T00:00").sees("Worried");
        for (String block : List.of("news", "unseen", "away", "ending", "waiting", "undecided"))
            assertThat(visitor.page().locator("#" + block).innerText())
                    .as(block)
                    .doesNotContain("(0)");
        visitor.page().locator(".monday-waiting a").first().click();
        visitor.page().waitForSelector("#sign form");
        visitor.seen().sees("Written");
        int signed = 0;
        int sentBack = 0;
        while (signed < 3 || sentBack < 1) {
            boolean approve = signed < 3 && !form(visitor).startsWith("closure");
            if (approve) signed++;
            else sentBack++;
            answer(visitor, approve);
        }
        assertThat(List.of(signed, sentBack)).containsExactly(3, 1);
        visitor.opens("/monday#undecided");
        visitor.page()
                .locator("section[aria-labelledby=undecided] .monday-direct")
                .first()
                .click();
        visitor.seen();
        visitor.page().locator("[name=noteText]").fill("See the child at home this week and tell me on Friday.");
        visitor.presses("Save the note");
        visitor.page().waitForURL(Pattern.compile(".*/monday.*"));
        visitor.seen().sees("The note is on the file of");
    }

    @Test
    void aContactThatEndsWithoutFurtherActionIsOnePageAndOneSignature(Visitor visitor) {
        visitor.signsInAs("Daisy Fieldmouse").follows("Record a contact");
        AtomicInteger pages = sent(visitor.page());
        visitor.fillsIn(
                "childFirstName",
                "Nina",
                "childLastName",
                "Quickend",
                "recordsCheckResult",
                "Nothing is known of the family.",
                "proposedDecision",
                "no-further-action");
        for (String part : List.of("day", "month", "year", "time")) {
            String received = visitor.page()
                    .locator("main [name=receivedAt-" + part + "]")
                    .inputValue();
            visitor.page().locator("main [name=recordsCheckedAt-" + part + "]").fill(received);
        }
        visitor.presses("Record and continue");
        visitor.opens("/work?list=team&q=Quickend").follows("Nina Quickend");
        String address = URI.create(visitor.page().url()).getPath();
        visitor.signsInAs("Martha Milestone");
        AtomicInteger signatures = sent(visitor.page());
        visitor.opens(address).follows("Decide the referral").records("decision", "no-further-action");
        assertThat(List.of(pages.get(), signatures.get())).containsExactly(1, 1);
        visitor.opens(address).sees("Nothing is waiting in this case.");
    }

    @Test
    @Requirement("D16")
    void aVisitToThreeSiblingsIsWrittenOnOnePage(Visitor visitor) {
        visitor.signsInAs("Priya Nightingale")
                .opens("/work?list=mine&q=Umberleigh")
                .follows("Record the visit");
        AtomicInteger pages = sent(visitor.page());
        visitor.records("childSeen", "yes", "seenBy", "social-worker");
        assertThat(pages).hasValue(1);
        visitor.follows("Read the record")
                .sees("Isla Umberleigh")
                .sees("Jude Umberleigh")
                .sees("Kit Umberleigh");
    }

    private static void answer(Visitor visitor, boolean approve) {
        String decision = DECISIONS.get(form(visitor));
        if (approve) visitor.fillsIn(decision, "approve");
        else visitor.fillsIn(decision, "send-back", "sendBackComments", "Who agreed to this, and when?");
        visitor.presses("Record and show the next");
        assertThat(visitor.page().locator(".govuk-error-summary").allInnerTexts())
                .isEmpty();
        visitor.sees("It has been recorded.");
    }

    private static String form(Visitor visitor) {
        return visitor.page().locator("main input[name=_form]").inputValue();
    }

    /** How many pages this person has sent since. */
    private static AtomicInteger sent(Page page) {
        AtomicInteger sent = new AtomicInteger();
        page.onRequest(request -> {
            if (request.method().equals("POST") && request.isNavigationRequest()) sent.incrementAndGet();
        });
        return sent;
    }

    /** One page of a contact, sent as the browser would send it for one family of four after the other. */
    private static void untilThereAreSeventy(Visitor visitor) {
        visitor.signsInAs("Daisy Fieldmouse").follows("Record a contact").fillsIn("childFirstName", "Ann");
        Object refused = visitor.page().evaluate("""
                async families => {
                  const form = document.querySelector('main form[method=post]');
                  const refused = [];
                  for (const family of families) {
                    const data = new FormData(form);
                    data.set('childLastName', family);
                    for (let sibling = 0; sibling < 3; sibling++) {
                      data.set(`siblings.${sibling}._row`, '1');
                      data.set(`siblings.${sibling}.siblingFirstName`, ['Bea', 'Cuthbert', 'Dorothea'][sibling]);
                      data.set(`siblings.${sibling}.siblingLastName`, family);
                    }
                    const answer = await fetch(form.action, {method: 'POST', body: data, redirect: 'manual'});
                    if (answer.type !== 'opaqueredirect') refused.push(family + ': ' + answer.status);
                  }
                  return refused.join(', ');
                }""", FAMILIES_TO_SEVENTY);
        assertThat(refused).isEqualTo("");
    }
}
