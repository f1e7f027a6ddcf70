package org.waymark.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.form.FormsUnderTest.FORMS;
import static org.waymark.form.FormsUnderTest.NOW;
import static org.waymark.form.FormsUnderTest.form;
import static org.waymark.form.FormsUnderTest.messages;
import static org.waymark.form.FormsUnderTest.oneChild;
import static org.waymark.form.FormsUnderTest.read;
import static org.waymark.form.FormsUnderTest.typed;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConditionTest {

    private static final String SEEN = "{'id':'seen','type':'radio','key':'seen','label':'Was the child seen?',"
            + "'values':[{'value':'yes','label':'Yes'},{'value':'no','label':'No'}]}";

    private static String text(String key, String hide) {
        return "{'id':'" + key + "','type':'textfield','key':'" + key + "','label':'" + key
                + "','validate':{'required':true},'conditional':{'hide':'=" + hide + "'}}";
    }

    private static String quoted(String feel) {
        // single quotes stand for double ones in these schemas; inside FEEL they must be escaped
        return feel.replace("`", "\\'");
    }

    private static final Form FORM =
            form(SEEN, text("alone", quoted("seen != `yes`")), text("why", quoted("alone != `no`")));

    @Test
    void asksOnlyWhatApplies() {
        assertThat(messages(read(FORM, "seen", "yes"))).containsExactly("Enter the alone");
        assertThat(read(FORM, "seen", "no").valid()).isTrue();
        assertThat(read(FORM).valid()).isTrue();
    }

    @Test
    void storesNothingThatDoesNotApply() {
        FormResult result = read(FORM, "seen", "no", "alone", "stale");
        assertThat(result.shared()).isEqualTo(Map.of("seen", "no"));
        assertThat(result.typed()).as("but keeps it on the page").containsEntry("alone", List.of("stale"));
    }

    @Test
    void takesNoAccountOfWhatIsItselfHidden() {
        assertThat(read(FORM, "seen", "yes", "alone", "no", "why", "w").shared())
                .isEqualTo(Map.of("seen", "yes", "alone", "no", "why", "w"));
        assertThat(read(FORM, "seen", "no", "alone", "no", "why", "w").shared()).isEqualTo(Map.of("seen", "no"));
    }

    @Test
    void endsWhereQuestionsHideEachOther() {
        Form circle = form(text("a", "b != null"), text("b", "a != null"));
        assertThat(read(circle, "a", "x", "b", "y").shared().size()).isLessThanOrEqualTo(2);
    }

    @Test
    void hidesWholeGroupsAndLists() {
        Form form = form(
                SEEN,
                "{'id':'g','type':'group','label':'G','conditional':{'hide':'=" + quoted("seen != `yes`")
                        + "'},'components':["
                        + "{'id':'t','type':'textfield','key':'t','label':'T','validate':{'required':true}},"
                        + "{'id':'l','type':'dynamiclist','path':'l','label':'L','components':["
                        + "{'id':'n','type':'textfield','key':'n','label':'N'}]}]}");
        assertThat(read(form, "seen", "no", "t", "x", "l.0.n", "y").shared()).isEqualTo(Map.of("seen", "no"));
        assertThat(messages(read(form, "seen", "yes"))).hasSize(1);
    }

    @Test
    void judgesTypedValuesAndTicks() {
        Form form = form(
                "{'id':'n','type':'number','key':'n','label':'N','decimalDigits':0}",
                "{'id':'c','type':'checkbox','key':'c','label':'C'}",
                "{'id':'k','type':'checklist','key':'k','label':'K','values':[{'value':'a','label':'A'}]}",
                text("many", "not(n > 3)"),
                text("ticked", "not(c)"),
                text("listed", quoted("not(list contains(k, `a`))")));
        assertThat(messages(read(form, "n", "4", "c", "true", "k", "a"))).hasSize(3);
        assertThat(read(form, "n", "3").valid()).isTrue();
        assertThat(messages(read(form)))
                .as("a condition that cannot be told does not hide")
                .containsExactly("Enter the many");
    }

    @Test
    void judgesByFactsOfTheCaseThatTheFormDoesNotAsk() {
        Form form = form(text("why", quoted("primaryNeed != `N1`")));
        FormContext context = new FormContext(
                oneChild().subjects(),
                Map.of(),
                Map.of("when", new Known(Instant.EPOCH, "x", null)),
                Map.of("11", Map.of("primaryNeed", new Known("N1", "the referral", null))),
                NOW);
        assertThat(FORMS.read(form, typed(), context).errors()).hasSize(1);
        assertThat(FORMS.read(form, typed(), oneChild()).errors()).isEmpty();
    }

    @Test
    void letsNoFactStandInForAnAnswerThatWasNotGiven() {
        FormContext context = new FormContext(
                oneChild().subjects(), Map.of(), Map.of("seen", new Known("yes", "a visit", null)), Map.of(), NOW);
        assertThat(FORMS.read(FORM, typed(), context).errors()).isEmpty();
    }

    @Test
    void tellsWhetherAConditionHolds() {
        assertThat(FORMS.holds(
                        "decision in (\"assessment\",\"strategy-discussion\")", Map.of("decision", "assessment")))
                .isTrue();
        assertThat(FORMS.holds("= decision = \"x\"", Map.of("decision", "x"))).isTrue();
        assertThat(FORMS.holds("decision = ", Map.of())).isFalse();
    }
}
