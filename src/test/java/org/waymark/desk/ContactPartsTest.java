package org.waymark.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.form.Form;
import org.waymark.form.FormField;

class ContactPartsTest {

    private static final Form FORM = new Form() {
        @Override
        public String id() {
            return "child-protection.contact-received";
        }

        @Override
        public List<FormField> fields() {
            return List.of(
                    field("concern", Map.of()),
                    field("childFirstName", Map.of("fact", "child")),
                    field("childLastName", Map.of("fact", "child")),
                    field("childAddress", Map.of("fact", "child")),
                    field("siblings", Map.of()));
        }

        @Override
        public List<FormField> rowFields(String listKey) {
            return List.of();
        }

        @Override
        public String version() {
            return "1";
        }
    };

    private static final Map<String, Object> SHARED = Map.of("concern", "Cold", "siblings", List.of(row("Ben")));

    private static final Map<String, Map<String, Object>> OWN = Map.of(
            "1", Map.of("childFirstName", "Ben", "childLastName", "Reed", "childAddress", "1 High Street"),
            "2", Map.of("childFirstName", "Ada", "childLastName", "Reed", "childAddress", "1 High Street"));

    private final ContactParts contact = ContactParts.of(FORM, SHARED, OWN);

    @Test
    void putsTheFirstChildBackOnThePage() {
        assertThat(contact.main()).isEqualTo("2");
        assertThat(contact.whole()).containsEntry("childFirstName", "Ada").containsEntry("concern", "Cold");
    }

    @Test
    void givesEachChildWhatIsNowSaidOfIt() {
        Map<String, Object> now = Map.of(
                "concern", "Cold and hungry",
                "childFirstName", "Ada",
                "childLastName", "Reed",
                "childAddress", "2 High Street",
                "siblings", List.of(row("Benjamin")));

        assertThat(contact.sharedOf(now)).containsOnlyKeys("concern", "siblings");
        assertThat(contact.ownOf("2", now, Map.of())).containsEntry("childAddress", "2 High Street");
        assertThat(contact.ownOf("1", now, Map.of()))
                .containsEntry("childFirstName", "Benjamin")
                .containsEntry("childAddress", "2 High Street");
        assertThat(contact.problems(now)).isEmpty();
    }

    @Test
    void refusesThatACorrectionAddsOrRemovesAChild() {
        assertThat(contact.problems(Map.of("concern", "Cold"))).hasSize(1);
    }

    @Test
    void leavesEveryOtherFormAlone() {
        ContactParts other = ContactParts.of(FORM, Map.of("concern", "Cold"), Map.of("1", Map.of("seen", "yes")));
        assertThat(other.main()).isNull();
        assertThat(other.whole()).isEqualTo(Map.of("concern", "Cold"));
        assertThat(other.ownOf("1", Map.of(), Map.of("1", Map.of("seen", "no"))))
                .isEqualTo(Map.of("seen", "no"));
    }

    private static Map<String, Object> row(String firstName) {
        return Map.of("siblingFirstName", firstName, "siblingLastName", "Reed");
    }

    private static FormField field(String key, Map<String, String> properties) {
        return new FormField(key, "textfield", null, key, false, properties);
    }
}
