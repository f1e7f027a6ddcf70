package org.waymark.genogram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.WaymarkTest;
import org.waymark.child.Circle;
import org.waymark.child.Circles;
import org.waymark.child.PeopleRegister;
import org.waymark.child.PeopleRegister.By;
import org.waymark.child.Person;
import org.waymark.child.Relationship;
import org.waymark.child.Relationship.Said;
import org.waymark.child.RelationshipKind;
import org.waymark.genogram.Union.Bond;

/** What is recorded of a family becomes couples, children and generations. */
@WaymarkTest
class KinshipTest {

    private static final By DAISY = new By("daisy.fieldmouse", null);

    @Autowired
    private PeopleRegister register;

    @Autowired
    private Circles circles;

    @Test
    void aStepFamilyOfThreeGenerations() {
        Person ada = somebody("Ada", "F", "2016-05-03");
        Person ben = somebody("Ben", "M", "2021-05-03");
        Person mother = somebody("Nora", "F", "1992-06-02");
        Person father = somebody("Ned", "M", "1989-01-01");
        Person stepFather = somebody("Gareth", "M", "1985-01-01");
        Person half = somebody("Tess", "F", "2014-01-01");
        Person nan = somebody("Wilma", "F", "1958-03-04");
        Person stranger = somebody("Lodger", "U", "1970-03-04");
        relate(mother, ada, RelationshipKind.MOTHER);
        relate(father, ada, RelationshipKind.FATHER);
        relate(ada, ben, RelationshipKind.SIBLING);
        relate(stepFather, ada, RelationshipKind.STEP_PARENT);
        relate(stepFather, mother, RelationshipKind.PARTNER);
        relate(stepFather, half, RelationshipKind.FATHER);
        relate(stranger, ada, RelationshipKind.OTHER);
        register.relate(
                mother.id(),
                father.id(),
                new Said(
                        RelationshipKind.PARTNER,
                        null,
                        null,
                        null,
                        null,
                        LocalDate.parse("2012-01-01"),
                        LocalDate.parse("2020-01-01")),
                DAISY);
        register.relate(
                nan.id(),
                ada.id(),
                new Said(RelationshipKind.GRANDPARENT, Relationship.Side.MATERNAL, null, null, null, null, null),
                DAISY);

        Circle circle = circles.around(ada.id());
        Map<Set<Long>, Union> byAdults = Kinship.unions(circle).stream()
                .collect(Collectors.toMap(union -> Set.copyOf(union.adults()), union -> union));
        Map<Long, Integer> generations = Kinship.generations(circle, List.copyOf(byAdults.values()));

        Union parents = byAdults.get(Set.of(mother.id(), father.id()));
        assertThat(parents.bond()).isEqualTo(Bond.SEPARATED);
        assertThat(parents.adults()).as("the man to the left").containsExactly(father.id(), mother.id());
        assertThat(parents.children())
                .as("the full brother shares the parents recorded for his sister")
                .containsExactly(ada.id(), ben.id());
        assertThat(byAdults.get(Set.of(mother.id(), stepFather.id())).bond()).isEqualTo(Bond.PARTNERS);
        assertThat(byAdults.get(Set.of(stepFather.id())).bond())
                .as("the step-father of Ada is seen as her mother's partner; alone he is the father of Tess")
                .isEqualTo(Bond.PARENTS);
        assertThat(byAdults.get(Set.of(nan.id())).children()).containsExactly(mother.id());
        assertThat(generations)
                .containsEntry(nan.id(), -2)
                .containsEntry(stepFather.id(), -1)
                .containsEntry(half.id(), 0)
                .containsEntry(stranger.id(), -1);
        assertThat(GenogramPicture.svg(FamilyPicture.of(circle, Set.of()), "Family", "See the table"))
                .contains("<title id=\"genogram-title\">Family</title>", "<desc", "Gareth", "born 3 May 2016");
        assertThat(GenogramPicture.svg(FamilyPicture.of(circle, Set.of(half.id())), "Family", ""))
                .as("a restricted record is a name")
                .contains("Tess")
                .doesNotContain("born 1 Jan 2014");
    }

    private Person somebody(String firstName, String sex, String born) {
        return register.add(firstName, "Kinship", LocalDate.parse(born), sex, DAISY);
    }

    private void relate(Person one, Person other, RelationshipKind kind) {
        register.relate(one.id(), other.id(), Said.of(kind), DAISY);
    }
}
