package org.waymark.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.form.FormsUnderTest.FORMS;
import static org.waymark.form.FormsUnderTest.form;
import static org.waymark.form.FormsUnderTest.schema;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "button",
                "html",
                "image",
                "table",
                "taglist",
                "expression",
                "iframe",
                "documentPreview",
                "columns",
                "time",
                "paymentWidget"
            })
    void refusesAComponentThatItDoesNotKnow(String type) {
        assertThatThrownBy(() -> form("{'id':'c1','type':'" + type + "','key':'oddOne','label':'Odd'}"))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("test.form")
                .hasMessageContaining("oddOne")
                .hasMessageContaining("c1")
                .hasMessageContaining(type);
    }

    static Stream<Arguments> unfaithful() {
        return Stream.of(
                Arguments.of("'conditional':{'hide':'=a ='}", "condition that is not FEEL"),
                Arguments.of("'conditional':{'hide':'a = 1'}", "does not start with ="),
                Arguments.of("'conditional':{'hide':'=count(for i in 1..300000 return i) > 1'}", "uses 'for'"),
                Arguments.of("'properties':{'event':'x','eventWhen':'=a ='}", "eventWhen that is not FEEL"),
                Arguments.of("'properties':{'eventWhen.x':'some y in z satisfies y'}", "uses 'some'"),
                Arguments.of("'validate':{'soundsLike':'x'}", "rule soundsLike"),
                Arguments.of("'validate':{'validationType':'postcode'}", "validationType postcode"),
                Arguments.of("'validate':{'maxLength':'=a'}", "maxLength with something that is not a number"),
                Arguments.of("'validate':{'pattern':'['}", "pattern that cannot be read"),
                Arguments.of("'label':'=a'", "computed label"),
                Arguments.of("'description':'Hello {{name}}'", "computed description"),
                Arguments.of("'readonly':'=a'", "computed readonly"),
                Arguments.of("'disabled':true", "is disabled"),
                Arguments.of("'properties':{'perChild':'true'}", "perChild"),
                Arguments.of("'key':'no blanks'", "needs a key"),
                Arguments.of("'key':'child'", "needs a key"),
                Arguments.of("'label':''", "no label"));
    }

    @ParameterizedTest
    @MethodSource("unfaithful")
    void refusesWhatItWouldNotFollow(String part, String problem) {
        String name = part.substring(0, part.indexOf(':'));
        String rest = Stream.of("'key':'thing'", "'label':'Thing'")
                .filter(each -> !each.startsWith(name + ":"))
                .reduce("", (all, each) -> all + "," + each);
        assertThatThrownBy(() -> form("{'id':'c1','type':'textfield'" + rest + "," + part + "}"))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining(problem)
                .hasMessageContaining("c1");
    }

    @Test
    void namesEveryProblemAtOnce() {
        assertThatThrownBy(() -> form("{'id':'c1','type':'image'}", "{'id':'c2','type':'html'}"))
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        refused -> assertThat(refused.problems()).hasSize(2));
    }

    @Test
    void looksIntoGroupsAndRows() {
        assertThatThrownBy(() ->
                        form("{'id':'g','type':'group','components':[{'id':'l','type':'dynamiclist','path':'rows',"
                                + "'label':'Rows','components':[{'id':'deep','type':'html'}]}]}"))
                .hasMessageContaining("deep");
    }

    @Test
    void refusesTwoComponentsWithOneKey() {
        assertThatThrownBy(() -> form(field("textfield", "same"), field("textarea", "same")))
                .hasMessageContaining("another component has already");
    }

    @Test
    void refusesAGroupWithAPath() {
        assertThatThrownBy(() -> form("{'id':'g','type':'group','path':'inner','components':[]}"))
                .hasMessageContaining("path");
    }

    @Test
    void refusesATimeWithoutADate() {
        assertThatThrownBy(() -> form("{'id':'t','type':'datetime','subtype':'time','key':'at','label':'At'}"))
                .hasMessageContaining("time alone");
    }

    @Test
    void refusesChoicesWithoutChoices() {
        assertThatThrownBy(() -> form(field("radio", "r"))).hasMessageContaining("no choices");
        assertThatThrownBy(() -> form("{'id':'r','type':'select','key':'r','label':'R','valuesExpression':'=a'}"))
                .hasMessageContaining("valuesExpression");
        assertThatThrownBy(
                        () -> form("{'id':'r','type':'radio','key':'r','label':'R','values':[{'label':'A','value':'a'},"
                                + "{'label':'B','value':'a'}]}"))
                .hasMessageContaining("same value");
    }

    @Test
    void refusesAListInAListAndAFileInARow() {
        assertThatThrownBy(() -> form("{'id':'l','type':'dynamiclist','path':'a','label':'A','components':["
                        + "{'id':'m','type':'dynamiclist','path':'b','label':'B','components':[]}]}"))
                .hasMessageContaining("within a list");
        assertThatThrownBy(() -> form("{'id':'l','type':'dynamiclist','path':'a','label':'A','components':["
                        + field("filepicker", "f") + "]}"))
                .hasMessageContaining("within a list");
    }

    @Test
    void refusesWhatIsNoForm() {
        assertThatThrownBy(() -> FORMS.parse("{"))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("not JSON");
        assertThatThrownBy(() -> FORMS.parse("[]")).isInstanceOf(FormRefused.class);
        assertThatThrownBy(() -> FORMS.parse("{\"components\":[]}")).hasMessageContaining("no id");
        assertThatThrownBy(() -> FORMS.parse("{\"id\":\"a.b\"}")).hasMessageContaining("no list of components");
    }

    @Test
    void listsItsFieldsInOrderWithTheirProperties() {
        Form form = form(
                field("textfield", "first"),
                "{'id':'g','type':'group','label':'G','properties':{'perChild':'true'},'components':["
                        + "{'id':'w','type':'datetime','subtype':'datetime','dateLabel':'When seen','key':'seenAt',"
                        + "'properties':{'event':'seen','notFuture':'true'}}]}",
                "{'id':'l','type':'dynamiclist','path':'people','label':'People','components':["
                        + field("textfield", "name") + "]}",
                field("filepicker", "minutes"));
        assertThat(form.fields().stream().map(FormField::key)).containsExactly("first", "seenAt", "people", "minutes");
        FormField seen = form.fields().get(1);
        assertThat(seen.label()).isEqualTo("When seen");
        assertThat(seen.subtype()).isEqualTo("datetime");
        assertThat(seen.perChild()).isTrue();
        assertThat(seen.property("event")).isEqualTo("seen");
        assertThat(seen.is("notFuture")).isTrue();
        assertThat(form.fields().get(0).perChild()).isFalse();
        assertThat(form.rowFields("people")).extracting(FormField::key).containsExactly("name");
        assertThat(form.rowFields("first")).isEmpty();
        assertThat(form.fileKeys()).isEqualTo(List.of("minutes"));
    }

    @Test
    void givesEverySchemaItsOwnVersion() {
        String schema = schema(field("textfield", "a"));
        assertThat(FORMS.parse(schema).version())
                .isEqualTo(FORMS.parse(schema.replace("\n", "\r\n")).version())
                .isNotEqualTo(FORMS.parse(schema(field("textfield", "b"))).version())
                .hasSize(12);
    }

    private static String field(String type, String key) {
        return "{'id':'" + key + "','type':'" + type + "','key':'" + key + "','label':'" + key + "'}";
    }
}
