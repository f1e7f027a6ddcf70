package org.waymark.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.form.FormsUnderTest.FORMS;
import static org.waymark.form.FormsUnderTest.NOW;
import static org.waymark.form.FormsUnderTest.form;
import static org.waymark.form.FormsUnderTest.oneChild;
import static org.waymark.form.FormsUnderTest.render;
import static org.waymark.form.FormsUnderTest.template;
import static org.waymark.form.FormsUnderTest.twoChildren;
import static org.waymark.form.FormsUnderTest.typed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PageTest {

    private static final String YES_NO = "'values':[{'value':'yes','label':'Yes'},{'value':'no','label':'No'}]";

    private static final Form ALL = form(
            "{'id':'x','type':'text','text':'Read **this**.\\n\\n- one\\n- two <script>alert(1)</script>\\n\\n"
                    + "![pixel](http://example.com/p.png) [a](javascript:alert(1)) [law](https://www.legislation.gov.uk)'}",
            "{'id':'s','type':'separator'}",
            "{'id':'a','type':'textfield','key':'text','label':'Text','description':'A hint','validate':{'required':true}}",
            "{'id':'b','type':'textarea','key':'area','label':'Area','validate':{'maxLength':4000}}",
            "{'id':'c','type':'number','key':'number','label':'Number'}",
            "{'id':'d','type':'checkbox','key':'tick','label':'Tick'}",
            "{'id':'e','type':'checklist','key':'many','label':'Many'," + YES_NO + "}",
            "{'id':'f','type':'radio','key':'one','label':'One'," + YES_NO + ",'defaultValue':'no'}",
            "{'id':'g','type':'select','key':'worker','label':'Worker','valuesKey':'socialWorkers'}",
            "{'id':'h','type':'datetime','subtype':'date','key':'day','label':'Day'}",
            "{'id':'i','type':'datetime','subtype':'datetime','key':'moment','label':'Moment'}",
            "{'id':'j','type':'filepicker','key':'file','label':'File','accept':'.pdf','multiple':true}",
            "{'id':'k','type':'textfield','key':'fixed','label':'Fixed','readonly':true}",
            "{'id':'l','type':'dynamiclist','path':'people','label':'Person','components':["
                    + "{'id':'m','type':'textfield','key':'name','label':'Name'}]}",
            "{'id':'n','type':'group','label':'For each','properties':{'perChild':'true'},'components':["
                    + "{'id':'o','type':'radio','key':'seen','label':'Seen?'," + YES_NO + "}]}");

    @Test
    void showsEveryKindOfQuestionWithItsLabel() {
        String page = render(ALL, twoChildren());
        for (String id :
                List.of("text", "area", "number", "worker", "file", "day-day", "moment-time", "people.0.name")) {
            assertThat(page).contains("for=\"" + id + "\"").contains("id=\"" + id + "\"");
        }
        assertThat(page)
                .contains("<legend class=\"govuk-fieldset__legend\">Many (optional)</legend>")
                .contains("data-maxlength=\"4000\"")
                .contains("You can enter up to 4,000 characters")
                .contains("accept=\".pdf\"")
                .contains("Sasha Green")
                .contains("name=\"_add\" value=\"people\"")
                .contains("name=\"_form\" value=\"test.form\"")
                .contains("value=\"no\" checked=\"checked\"")
                .contains("aria-describedby=\"text-hint\"")
                .doesNotContain("Text (optional)");
    }

    @Test
    void givesEveryInputAnIdOfItsOwnAndNoAutocompletion() {
        String page = render(ALL, twoChildren());
        Set<String> ids = new HashSet<>();
        assertThat(Pattern.compile("\\sid=\"([^\"]+)\"").matcher(page).results().map(match -> match.group(1)))
                .allSatisfy(id -> assertThat(ids.add(id)).as(id).isTrue());
        assertThat(Pattern.compile("<(input|textarea|select)[^>]*>")
                        .matcher(page)
                        .results()
                        .map(MatchResult::group)
                        .filter(input -> !input.contains("hidden") && !input.contains("type=\"file\"")))
                .allSatisfy(input -> assertThat(input).contains("autocomplete=\"off\""));
        assertThat(Pattern.compile("aria-(describedby|labelledby)=\"([^\"]+)\"")
                        .matcher(page)
                        .results()
                        .flatMap(match -> List.of(match.group(2).split(" ")).stream()))
                .allSatisfy(id -> assertThat(ids).contains(id));
        assertThat(page).doesNotContain("style=").doesNotContain("onclick").doesNotContain("th:");
    }

    @Test
    void showsTextsWithoutLettingThemDoAnything() {
        String page = render(ALL, oneChild());
        assertThat(page)
                .contains("<p class=\"govuk-body\">Read <strong>this</strong>.</p>")
                .contains("<ul class=\"govuk-list govuk-list--bullet\">")
                .contains(
                        "<a rel=\"noreferrer noopener\" href=\"https://www.legislation.gov.uk\" class=\"govuk-link\">law</a>")
                .contains("&lt;script&gt;")
                .doesNotContain("<script")
                .doesNotContain("<img")
                .doesNotContain("javascript:");
    }

    @Test
    void escapesWhatPeopleType() {
        String page = render(FORMS.view(
                ALL,
                typed("text", "\"><script>x</script>", "area", "\n</textarea><b>", "day-day", "<i>", "file", "\"<u>"),
                oneChild(),
                List.of(new FormError("text", "<em>"))));
        assertThat(page)
                .doesNotContain("<script")
                .doesNotContain("<b>")
                .doesNotContain("<i>")
                .doesNotContain("<em>")
                .doesNotContain("<u>");
    }

    @Test
    void whatIsWrongWithNoSingleAnswerStandsInTheSummaryAndNothingTypedIsLost() {
        FormView view = FORMS.view(
                ALL,
                typed("text", "As typed"),
                oneChild(),
                List.of(new FormError(null, "Somebody else must approve it.")));
        assertThat(render(view)).contains("value=\"As typed\"").doesNotContain("Somebody else");
        assertThat(template("form/error-summary :: summary(${errors})", Map.of("errors", view.errors())))
                .contains("Somebody else must approve it.")
                .doesNotContain("href=");
    }

    @Test
    void showsTheSummaryAndTheErrorAtItsQuestion() {
        FormResult result = FORMS.read(
                ALL,
                typed("_form", "x", "day-day", "31", "day-month", "2", "day-year", "2026", "moment-day", "1"),
                twoChildren());
        FormView view = FORMS.view(ALL, result.typed(), twoChildren(), result.errors());
        String summary = template("form/error-summary :: summary(${errors})", Map.of("errors", view.errors()));
        assertThat(summary)
                .contains("There is a problem")
                .contains("<a href=\"#text\">Enter the text</a>")
                .contains("<a href=\"#day-day\">Day must be a real date</a>")
                .contains("<a href=\"#moment-month\">Moment must include a month and year</a>");
        String page = render(view);
        assertThat(page)
                .contains("id=\"text-error\"")
                .contains("aria-describedby=\"text-hint text-error\"")
                .contains("id=\"day-error\"")
                .contains("value=\"31\"");
        assertThat(box(page, "day-day")).contains("govuk-input--error");
        assertThat(box(page, "day-year")).contains("govuk-input--error");
        assertThat(box(page, "moment-day")).doesNotContain("govuk-input--error");
        assertThat(box(page, "moment-year")).contains("govuk-input--error");
        assertThat(box(page, "moment-time")).doesNotContain("govuk-input--error");
        assertThat(template("form/error-summary :: summary(${errors})", Map.of("errors", List.of()))
                        .strip())
                .isEmpty();
    }

    private static String box(String page, String id) {
        return Pattern.compile("<input[^>]*id=\"" + id + "\"[^>]*>")
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow()
                .group();
    }

    @Test
    void putsEachChildsPartUnderItsName() {
        String page = render(ALL, twoChildren());
        assertThat(page)
                .contains(">Amy Shaw</h2>")
                .contains(">Ben Shaw</h2>")
                .contains(">For each</h3>")
                .contains("name=\"child.12.seen\"");
        assertThat(render(ALL, oneChild())).doesNotContain("Amy Shaw").contains(">For each</h2>");
    }

    @Test
    void shownWithoutScriptUnderASentence() {
        Form form = form(
                "{'id':'a','type':'radio','key':'seen','label':'Was the child seen?'," + YES_NO + "}",
                "{'id':'b','type':'textfield','key':'b','label':'B','conditional':{'hide':'=seen != \\'yes\\''}}",
                "{'id':'c','type':'textfield','key':'c','label':'C','conditional':{'hide':'=seen != \\'yes\\''}}",
                "{'id':'d','type':'textfield','key':'d','label':'D','conditional':{'hide':'=seen = \\'yes\\''}}",
                "{'id':'t','type':'checkbox','key':'tick','label':'Withheld'}",
                "{'id':'e','type':'group','label':'E','conditional':{'hide':'=not(tick = true) or seen = null'},'components':[]}",
                "{'id':'f','type':'textfield','key':'f','label':'F','conditional':{'hide':'=string length(seen) > 3'}}",
                "{'id':'g','type':'textfield','key':'g','label':'G','conditional':{'hide':'=nowhere = null'}}");
        String page = render(form, oneChild());
        assertThat(page)
                .contains("Answer these questions if “Was the child seen?” is “Yes”.")
                .contains("Answer this unless “Was the child seen?” is “Yes”.")
                .contains("Answer this part if “Withheld” is ticked and “Was the child seen?” is answered.")
                .contains(
                        "data-show-when=\"{&quot;name&quot;:&quot;seen&quot;,&quot;is&quot;:[&quot;yes&quot;],&quot;not&quot;:false}\"")
                .contains("id=\"b\"")
                .contains("id=\"f\"")
                .doesNotContain("id=\"g\"");
    }

    @Test
    void followsTheQuestionOfTheSameChildAndTheSameRow() {
        Form form = form("{'id':'n','type':'group','label':'Each','properties':{'perChild':'true'},'components':["
                + "{'id':'a','type':'radio','key':'seen','label':'Seen?'," + YES_NO + "},"
                + "{'id':'b','type':'textfield','key':'why','label':'Why','conditional':{'hide':'=seen != \\'no\\''}},"
                + "{'id':'l','type':'dynamiclist','path':'rows','label':'Row','components':["
                + "{'id':'c','type':'radio','key':'part','label':'Part?'," + YES_NO + "},"
                + "{'id':'d','type':'textfield','key':'x','label':'X','conditional':{'hide':'=part != \\'no\\''}},"
                + "{'id':'e','type':'textfield','key':'y','label':'Y','conditional':{'hide':'=seen != \\'no\\''}}]}]}");
        String page = render(form, twoChildren()).replace("&quot;", "'");
        assertThat(page)
                .contains("{'name':'child.12.seen'")
                .contains("{'name':'child.12.rows.0.part'")
                .contains("Answer this if “Part?” is “No”.")
                .contains("Answer this if “Seen?” is “No”.");
    }

    @Test
    void aConditionNamesOnlyWhatThisReaderCanAnswer() {
        Form form = form(
                "{'id':'w','type':'radio','key':'worker','label':'Worker','valuesKey':'socialWorkers'}",
                "{'id':'y','type':'textfield','key':'why','label':'Why?','conditional':{'hide':'=not(worker = \\'sasha\\' or"
                        + " worker = \\'gone\\')'}}");
        assertThat(render(form, oneChild()))
                .contains("Answer this if “Worker” is “Sasha Green”.")
                .doesNotContain("“gone”");
    }

    private static final Form CARRIED = form(
            "{'id':'a','type':'textfield','key':'name','label':'Name','properties':{'carry':'true'}}",
            "{'id':'b','type':'textfield','key':'plain','label':'Plain'}",
            "{'id':'c','type':'datetime','subtype':'datetime','key':'started','label':'Started','properties':{'carriesFrom':'receivedAt'}}",
            "{'id':'d','type':'select','key':'worker','label':'Worker','valuesKey':'socialWorkers','properties':{'carry':'true'}}",
            "{'id':'e','type':'textfield','key':'ref','label':'Reference','readonly':true}",
            "{'id':'n','type':'group','label':'Each','properties':{'perChild':'true'},'components':["
                    + "{'id':'f','type':'textfield','key':'school','label':'School','properties':{'carry':'true'}}]}");

    private static FormContext carried() {
        LocalDate on = LocalDate.of(2026, 4, 2);
        return new FormContext(
                twoChildren().subjects(),
                twoChildren().lists(),
                Map.of(
                        "name", new Known("Amy", "the contact", on),
                        "plain", new Known("never", "the contact", on),
                        "receivedAt", new Known(Instant.parse("2026-04-02T15:40:00Z"), "the contact", on),
                        "worker", new Known("gone", "the allocation", on),
                        "ref", new Known("R1", "the contact", on)),
                Map.of("12", Map.of("school", new Known("Hill School", "the assessment", on))),
                NOW);
    }

    @Test
    void showsWhatIsKnownToBeConfirmed() {
        String page = render(CARRIED, carried());
        assertThat(page)
                .contains("value=\"Amy\"")
                .contains("From the contact, 2 April 2026. Check it is still right.")
                .contains("value=\"16:40\"")
                .contains("R1")
                .contains("From the contact, 2 April 2026.<")
                .contains("name=\"child.12.school\" value=\"Hill School\"")
                .contains("name=\"child.11.school\" value=\"\"")
                .doesNotContain("never")
                .doesNotContain("gone")
                .doesNotContain("name=\"ref\"");
    }

    @Test
    void letsWhatWasTypedWinOverWhatIsKnown() {
        String page = render(FORMS.view(CARRIED, typed("name", "Ann"), carried(), List.of()));
        assertThat(page).contains("value=\"Ann\"").contains("value=\"16:40\"").doesNotContain("value=\"Amy\"");
        String sent = render(FORMS.view(CARRIED, typed("_form", "x", "name", ""), carried(), List.of()));
        assertThat(sent)
                .as("a page that was sent keeps its empty boxes")
                .doesNotContain("\"Amy\"")
                .doesNotContain("16:40");
    }

    @Test
    void showsRowsThatWereTypedAndAnEmptyOneElse() {
        String page =
                render(FORMS.view(ALL, typed("people.0.name", "Ann", "people.4.name", "Bob"), oneChild(), List.of()));
        assertThat(page)
                .contains("value=\"Ann\"")
                .contains("value=\"Bob\"")
                .contains("name=\"_remove\" value=\"people.4\"")
                .contains("name=\"people.4._row\"")
                .doesNotContain("people.1.name");
        assertThat(render(ALL, oneChild())).contains("people.0.name").doesNotContain("name=\"_remove\"");
    }

    @Test
    void saysWhatWasTypedInWords() {
        List<FormView.Said> said = FORMS.said(
                ALL,
                typed(
                        "one",
                        "yes",
                        "worker",
                        "tom",
                        "day-day",
                        "31",
                        "day-month",
                        "2",
                        "people.1.name",
                        "Ann",
                        "child.12.seen",
                        "no",
                        "tick",
                        "true",
                        "number",
                        "many"),
                twoChildren());
        assertThat(said)
                .containsExactly(
                        new FormView.Said("Number", "many"),
                        new FormView.Said("Tick", "Yes"),
                        new FormView.Said("One", "Yes"),
                        new FormView.Said("Worker", "Tom Reed"),
                        new FormView.Said("Day", "31 2"),
                        new FormView.Said("Person 1: Name", "Ann"),
                        new FormView.Said("Ben Shaw: Seen?", "No"));
    }

    @Test
    void tellsWhetherThePageTakesFiles() {
        assertThat(FORMS.view(ALL, Map.of(), oneChild(), List.of()).takesFiles())
                .isTrue();
        assertThat(FORMS.view(CARRIED, Map.of(), oneChild(), List.of()).takesFiles())
                .isFalse();
    }
}
