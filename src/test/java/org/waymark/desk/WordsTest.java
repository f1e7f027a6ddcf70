package org.waymark.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.escalation.LateReasons;

/** The pages say a reason in the words in which it was chosen. */
class WordsTest {

    @Test
    void everyReasonOfTheShortListIsSaidAsTheFormsOfferIt() {
        assertThat(new LateReasons().lists().values())
                .isNotEmpty()
                .allSatisfy(list -> assertThat(list)
                        .isNotEmpty()
                        .allSatisfy(reason ->
                                assertThat(Words.of("reason", reason.value())).isEqualTo(reason.label())));
    }
}
