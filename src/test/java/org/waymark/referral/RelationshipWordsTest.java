package org.waymark.referral;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.child.RelationshipKind;

/** What callers say an adult is to a child. */
class RelationshipWordsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    Mother, MOTHER
                    mum (no contact), MOTHER
                    Dad, FATHER
                    step-father, STEP_PARENT
                    Stepmum, STEP_PARENT
                    mum's partner, OTHER
                    mother's new boyfriend, OTHER
                    paternal grandmother, GRANDPARENT
                    Nan, GRANDPARENT
                    great grandmother, OTHER
                    foster mother, FOSTER_CARER
                    special guardian, GUARDIAN
                    Auntie, AUNT_OR_UNCLE
                    neighbour, OTHER
                    """)
    void isUnderstoodOrLeftInTheirWords(String words, RelationshipKind kind) {
        assertThat(RelationshipWords.kind(words)).isEqualTo(kind);
    }
}
