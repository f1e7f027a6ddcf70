package org.waymark.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.form.FormsUnderTest.FORMS;
import static org.waymark.form.FormsUnderTest.form;
import static org.waymark.form.FormsUnderTest.messages;
import static org.waymark.form.FormsUnderTest.oneChild;
import static org.waymark.form.FormsUnderTest.read;
import static org.waymark.form.FormsUnderTest.twoChildren;
import static org.waymark.form.FormsUnderTest.typed;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChildAndRowTest {

    private static final String YES_NO = "'values':[{'value':'yes','label':'Yes'},{'value':'no','label':'No'}]";

    private static final Form MEETING = form(
            "{'id':'where','type':'textfield','key':'where','label':'Place'}",
            "{'id':'each','type':'group','label':'Outcome','properties':{'perChild':'true'},'components':["
                    + "{'id':'seen','type':'radio','key':'seen','label':'Seen','validate':{'required':true}," + YES_NO
                    + "},"
                    + "{'id':'why','type':'textfield','key':'why','label':'Reason','validate':{'required':true},"
                    + "'conditional':{'hide':'=seen != \\'no\\' or where = \\'hospital\\''}}]}");

    private static final Form PEOPLE =
            form("{'id':'l','type':'dynamiclist','path':'people','label':'Person','components':["
                    + "{'id':'n','type':'textfield','key':'name','label':'Name','validate':{'required':true}},"
                    + "{'id':'p','type':'radio','key':'part','label':'Part'," + YES_NO + "},"
                    + "{'id':'w','type':'textfield','key':'reason','label':'Why not','validate':{'required':true},"
                    + "'conditional':{'hide':'=part != \\'no\\''}},"
                    + "{'id':'b','type':'datetime','subtype':'date','key':'born','label':'Date of birth'},"
                    + "{'id':'t','type':'checkbox','key':'tick','label':'Tick'}]}");

    @Test
    void asksEachChildOnItsOwn() {
        FormResult result = FORMS.read(
                MEETING,
                typed("where", "school", "child.11.seen", "yes", "child.12.seen", "no", "child.12.why", "ill"),
                twoChildren());
        assertThat(result.valid()).isTrue();
        assertThat(result.shared()).isEqualTo(Map.of("where", "school"));
        assertThat(result.perSubject())
                .isEqualTo(Map.of("11", Map.of("seen", "yes"), "12", Map.of("seen", "no", "why", "ill")));
    }

    @Test
    void namesTheChildInAnError() {
        FormResult result = FORMS.read(MEETING, typed("child.12.seen", "no"), twoChildren());
        assertThat(result.errors())
                .containsExactly(
                        new FormError("child.11.seen", "Amy Shaw: Select the seen"),
                        new FormError("child.12.why", "Ben Shaw: Enter the reason"));
        assertThat(messages(FORMS.read(MEETING, typed(), oneChild()))).containsExactly("Select the seen");
    }

    @Test
    void judgesAChildsConditionsByThePageToo() {
        assertThat(FORMS.read(
                                MEETING,
                                typed("where", "hospital", "child.11.seen", "no", "child.12.seen", "no"),
                                twoChildren())
                        .valid())
                .isTrue();
    }

    @Test
    void takesNothingForAChildWhoIsNotOnThePage() {
        FormResult result = FORMS.read(MEETING, typed("child.11.seen", "yes", "child.99.seen", "yes"), oneChild());
        assertThat(result.perSubject()).containsOnlyKeys("11");
        assertThat(result.typed()).containsOnlyKeys("child.11.seen");
    }

    @Test
    void readsRowsAndPassesOverEmptyOnes() {
        FormResult result = read(
                PEOPLE,
                "people.0._row",
                "1",
                "people.0.name",
                "Ann",
                "people.0.part",
                "yes",
                "people.0.born-day",
                "1",
                "people.0.born-month",
                "2",
                "people.0.born-year",
                "2020",
                "people.3._row",
                "1",
                "people.3.name",
                " ",
                "people.3.born-day",
                "",
                "people.7._row",
                "1",
                "people.7.name",
                "Bob",
                "people.7.part",
                "no",
                "people.7.reason",
                "away");
        assertThat(result.errors()).isEmpty();
        assertThat(result.shared().get("people"))
                .isEqualTo(List.of(
                        Map.of("name", "Ann", "part", "yes", "born", java.time.LocalDate.of(2020, 2, 1), "tick", false),
                        Map.of("name", "Bob", "part", "no", "reason", "away", "tick", false)));
    }

    @Test
    void namesTheRowInAnError() {
        FormResult result = read(
                PEOPLE, "people.0.name", "Ann", "people.0.part", "no", "people.1.name", "", "people.1.born-day", "40");
        assertThat(result.errors())
                .containsExactly(
                        new FormError("people.0.reason", "Person 1: Enter why not"),
                        new FormError("people.1.name", "Person 2: Enter the name"),
                        new FormError("people.1.born-month", "Person 2: Date of birth must include a month and year"));
    }

    @Test
    void hidesWithinARowByTheRowsOwnAnswers() {
        FormResult result = read(
                PEOPLE,
                "people.0.name",
                "Ann",
                "people.0.part",
                "yes",
                "people.0.reason",
                "stale",
                "people.1.name",
                "Bob",
                "people.1.part",
                "no",
                "people.1.reason",
                "kept");
        assertThat(result.shared().get("people").toString())
                .doesNotContain("stale")
                .contains("kept");
    }

    @Test
    void takesNoEndlessList() {
        Map<String, List<String>> typed = new java.util.LinkedHashMap<>();
        for (int i = 0; i < 999; i++) {
            typed.put("people." + i + ".name", List.of("x"));
        }
        FormResult result = FORMS.read(PEOPLE, typed, oneChild());
        assertThat((List<?>) result.shared().get("people")).hasSize(Sheet.MOST_ROWS);
    }

    @Test
    void asksForOneRowAtLeastWhereTheListIsRequired() {
        Form form = form("{'id':'l','type':'dynamiclist','path':'people','label':'People','validate':{'required':true},"
                + "'components':[{'id':'n','type':'textfield','key':'name','label':'Name'}]}");
        assertThat(read(form, "people.0.name", "").errors())
                .containsExactly(new FormError("people", "Add at least one to “People”"));
    }

    @Test
    void addsAndRemovesRows() {
        Map<String, List<String>> one = typed("people.0._row", "1", "people.0.name", "Ann", "_add", "people");
        Map<String, List<String>> two = FORMS.withRowsChanged(one);
        assertThat(two).containsKeys("people.0.name", "people.1._row").doesNotContainKey("_add");
        two.put("_remove", List.of("people.0"));
        assertThat(FORMS.withRowsChanged(two)).containsOnlyKeys("people.1._row");
        assertThat(FORMS.withRowsChanged(typed("child.11.people.4.name", "x", "_add", "child.11.people")))
                .containsKey("child.11.people.5._row");
        assertThat(FORMS.withRowsChanged(typed("a", "x", "_add", "<script>", "_remove", "a")))
                .isEqualTo(Map.of("a", List.of("x")));
    }
}
