package org.waymark.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.form.FormsUnderTest.FORMS;
import static org.waymark.form.FormsUnderTest.form;
import static org.waymark.form.FormsUnderTest.messages;
import static org.waymark.form.FormsUnderTest.oneChild;
import static org.waymark.form.FormsUnderTest.read;
import static org.waymark.form.FormsUnderTest.typed;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {

    private static String field(String type, String label, String rest) {
        return "{'id':'f','type':'" + type + "','key':'f','label':'" + label + "'" + (rest.isEmpty() ? "" : "," + rest)
                + "}";
    }

    private static String required(String type, String label) {
        return field(type, label, "'validate':{'required':true},'values':[{'value':'a','label':'A'}]");
    }

    @Test
    void trimsTextAndKeepsOneKindOfLineBreak() {
        assertThat(read(form(field("textarea", "T", "")), "f", "  one\r\ntwo\rthree \n")
                        .shared())
                .containsEntry("f", "one\ntwo\nthree");
        assertThat(read(form(field("textfield", "T", "")), "f", " a\r\nb ").shared())
                .containsEntry("f", "a b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\u0007b", "\u001b", "half \ud83d", "\udc00 other half"})
    void refusesCharactersThatCannotBeKept(String text) {
        FormResult result = read(form(field("textfield", "Name", "")), "f", text);
        assertThat(messages(result)).singleElement().asString().startsWith("Name must not contain characters");
        assertThat(result.shared()).isEmpty();
    }

    @Test
    void keepsNamesAsTheyAreSpelt() {
        for (String name : List.of("Zoë D’Arcy-O'Neill", "李小龙", "Łukasz 😀", "<b>Bobby</b>")) {
            assertThat(read(form(field("textfield", "Name", "")), "f", name).shared())
                    .containsEntry("f", name);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "textfield | Date of the discussion | Enter the date of the discussion",
                "textfield | NHS number | Enter the NHS number",
                "textfield | Child’s first name | Enter child’s first name",
                "textfield | The reason | Enter the reason",
                "textfield | Who was there | Enter who was there",
                "textfield | What happened? | Answer “What happened?”",
                "textarea | Section 47 decision | Enter the section 47 decision",
                "number | Number of children | Enter the number of children",
                "radio | Decision | Select the decision",
                "select | Was the child seen? | Answer “Was the child seen?”",
                "checklist | Agencies present | Select the agencies present",
                "checkbox | I have read the record | Tick “I have read the record” to go on",
                "filepicker | Minutes | Choose a file for “Minutes”"
            })
    void saysWhatIsMissing(String type, String label, String sentence) {
        FormResult result = read(form(required(type, label)));
        assertThat(result.errors()).containsExactly(new FormError("f", sentence));
        assertThat(result.valid()).isFalse();
    }

    @Test
    void takesBlanksForNothing() {
        assertThat(messages(read(form(required("textfield", "Reason")), "f", " \t\r\n ")))
                .hasSize(1);
        assertThat(read(form(field("textfield", "Reason", "")), "f", "   ").shared())
                .isEmpty();
    }

    @Test
    void judgesLength() {
        Form form = form(field("textarea", "What happened", "'validate':{'minLength':3,'maxLength':4000}"));
        assertThat(messages(read(form, "f", "ab"))).containsExactly("What happened must be 3 characters or more");
        assertThat(messages(read(form, "f", "x".repeat(4001))))
                .containsExactly("What happened must be 4,000 characters or less");
        assertThat(read(form, "f", "x\r\n".repeat(2000) + "  ").valid())
                .as("line breaks count once, blanks at the end not at all")
                .isTrue();
    }

    @Test
    void takesNoEndlessTextWhereTheFormSaysNothing() {
        assertThat(read(form(field("textfield", "T", "")), "f", "x".repeat(1_001))
                        .valid())
                .isFalse();
        assertThat(read(form(field("textarea", "T", "")), "f", "x".repeat(20_001))
                        .valid())
                .isFalse();
    }

    @Test
    void judgesPatternsAsABrowserWould() {
        Form form = form(field("textfield", "NHS number", "'validate':{'pattern':'^[0-9]{10}$'}"));
        assertThat(read(form, "f", "9434765919").valid()).isTrue();
        assertThat(messages(read(form, "f", "943"))).containsExactly("NHS number must be in the format asked for");
        Form own = form(field("textfield", "N", "'validate':{'pattern':'b','patternErrorMessage':'Put a b in it'}"));
        assertThat(read(own, "f", "abc").valid()).as("found anywhere").isTrue();
        assertThat(messages(read(own, "f", "x"))).containsExactly("Put a b in it");
    }

    @Test
    void letsNoPatternHoldAThread() {
        Form form = form(field("textfield", "T", "'validate':{'pattern':'^(a+)+$'}"));
        assertThat(read(form, "f", "a".repeat(60) + "!").valid()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "a@example.gov.uk,true",
        "a.b+c@sub.example.com,true",
        "a@b,false",
        "@example.com,false",
        "a b@example.com,false",
        "a@example..com,false"
    })
    void judgesEmailAddresses(String address, boolean good) {
        Form form = form(field("textfield", "Email address", "'validate':{'validationType':'email'}"));
        assertThat(read(form, "f", address).valid()).isEqualTo(good);
    }

    @ParameterizedTest
    @CsvSource({"01632 960001,true", "+44 (0)1632 960-001,true", "07700900123 ext 12,true", "none,false", "123,false"})
    void judgesTelephoneNumbers(String number, boolean good) {
        Form form = form(field("textfield", "Telephone", "'validate':{'validationType':'phone'}"));
        assertThat(read(form, "f", number).valid()).isEqualTo(good);
    }

    @Test
    void readsNumbersInTheirType() {
        Form whole = form(field("number", "Number", "'decimalDigits':0"));
        assertThat(read(whole, "f", " 1,200 ").shared()).containsEntry("f", 1200L);
        assertThat(messages(read(whole, "f", "1.5"))).containsExactly("Number must be a whole number");
        Form money = form(field("number", "Cost", "'decimalDigits':2"));
        assertThat(read(money, "f", "12.50").shared()).containsEntry("f", new BigDecimal("12.50"));
        assertThat(messages(read(money, "f", "12.505")))
                .containsExactly("Cost must have no more than 2 decimal places");
        assertThat(read(form(field("number", "N", "")), "f", "-3").shared()).containsEntry("f", -3L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "1e9", "0x10", "NaN", "1.2.3", "--1", "١٢", "9999999999999999"})
    void refusesWhatIsNoNumber(String text) {
        assertThat(messages(read(form(field("number", "Number of children", "")), "f", text)))
                .containsExactly("Number of children must be a number, like 12");
    }

    @Test
    void judgesTheRangeOfANumber() {
        Form form = form(field("number", "Age", "'validate':{'min':0,'max':18}"));
        assertThat(messages(read(form, "f", "-1"))).containsExactly("Age must be 0 or more");
        assertThat(messages(read(form, "f", "19"))).containsExactly("Age must be 18 or less");
        assertThat(read(form, "f", "0").shared()).containsEntry("f", 0L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"radio", "select", "checklist"})
    void takesOnlyDeclaredAnswers(String type) {
        Form form = form(field(type, "Choice", "'values':[{'value':'a','label':'A'},{'value':'b','label':'B'}]"));
        assertThat(read(form, "f", "b").valid()).isTrue();
        FormResult forged = read(form, "f", "c");
        assertThat(forged.valid()).isFalse();
        assertThat(forged.shared()).isEmpty();
    }

    @Test
    void takesAnswersFromTheServersOwnLists() {
        Form form = form(field("select", "Worker", "'valuesKey':'socialWorkers'"));
        assertThat(read(form, "f", "sasha").shared()).containsEntry("f", "sasha");
        assertThat(read(form, "f", "mallory").valid()).isFalse();
        Form unknown = form(field("select", "Worker", "'valuesKey':'nobodyKnows'"));
        assertThat(read(unknown, "f", "sasha").valid()).isFalse();
    }

    @Test
    void readsSeveralAnswersOnceEachInTheOrderOfTheForm() {
        Form form = form(field("checklist", "C", "'values':[{'value':'a','label':'A'},{'value':'b','label':'B'}]"));
        assertThat(read(form, "f", "b", "f", "a", "f", "b").shared()).containsEntry("f", List.of("a", "b"));
        assertThat(read(form, "f", "").shared()).isEmpty();
    }

    @Test
    void readsATickAndItsAbsence() {
        Form form = form(field("checkbox", "Tick", ""));
        assertThat(read(form, "f", "true").shared()).containsEntry("f", true);
        assertThat(read(form).shared()).containsEntry("f", false);
        assertThat(read(form, "f", "yes").shared()).containsEntry("f", false);
    }

    @Test
    void takesFilesByReference() {
        Form form = form(field("filepicker", "Minutes", "'validate':{'required':true}"));
        assertThat(read(form, "f", "17").shared()).containsEntry("f", List.of("17"));
        assertThat(messages(read(form, "f", "17", "f", "18"))).containsExactly("Choose one file only for “Minutes”");
        Form many = form(field("filepicker", "Minutes", "'multiple':true"));
        assertThat(read(many, "f", "17", "f", "18").shared()).containsEntry("f", List.of("17", "18"));
    }

    @Test
    void readsNothingThatIsNotDeclared() {
        Form form = form(field("textfield", "T", ""));
        FormResult result =
                read(form, "f", "x", "decision", "approve", "_csrf", "secret", "child.11.f", "y", "f.0.f", "z");
        assertThat(result.shared()).isEqualTo(Map.of("f", "x"));
        assertThat(result.perSubject()).isEqualTo(Map.of("11", Map.of()));
        assertThat(result.typed()).isEqualTo(Map.of("f", List.of("x")));
    }

    @Test
    void keepsEverythingAsTypedWhereSomethingIsWrong() {
        Form form = form(
                field("number", "Number", ""), "{'id':'d','type':'datetime','subtype':'date','key':'d','label':'D'}");
        FormResult result = read(form, "f", " many ", "d-day", "31", "d-month", "2", "d-year", "2026");
        assertThat(result.errors()).hasSize(2);
        assertThat(result.typed())
                .containsEntry("f", List.of(" many "))
                .containsEntry("d-day", List.of("31"))
                .containsEntry("d-month", List.of("2"));
    }

    @Test
    void answersAReadOnlyQuestionFromTheFileWhateverIsSent() {
        Form form = form(field("textfield", "Reference", "'readonly':true"));
        Map<String, Known> known = new LinkedHashMap<>();
        known.put("f", new Known("R1", "the referral", null));
        FormContext context = new FormContext(oneChild().subjects(), Map.of(), known, Map.of(), FormsUnderTest.NOW);
        assertThat(FORMS.read(form, typed("f", "forged"), context).shared()).containsEntry("f", "R1");
        assertThat(FORMS.read(form, typed("f", "forged"), oneChild()).shared()).isEmpty();
    }
}
