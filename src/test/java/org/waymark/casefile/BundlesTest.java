package org.waymark.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.waymark.WaymarkTest;
import org.waymark.allocation.StaffedCase;

/** What was given to whom is kept whole and found again by what was in it. */
@WaymarkTest
class BundlesTest {

    @Autowired
    private Bundles bundles;

    @Autowired
    private ApplicationContext beans;

    @Test
    void isKeptWholeAndFoundByTheCaseAndByItsContents() {
        Long episodeId = new StaffedCase(beans).episodeId;
        long record = 4_000_000L + episodeId;
        Bundle made = new Bundle(
                null,
                episodeId,
                "martha.milestone",
                Instant.parse("2026-04-08T09:00:00Z"),
                "court",
                "Family Court",
                "Directions hearing",
                LocalDate.of(2026, 4, 2),
                null,
                2,
                3,
                "abc",
                List.of("Letter: not chosen", "Photograph: not to be shared"),
                List.of(
                        new Bundle.Content("record", record, "Contact", LocalDate.of(2026, 4, 2), 2),
                        new Bundle.Content("document", 7L, "Recording", null, null)));

        Long id = bundles.keep(made, new byte[] {1, 2, 3});

        assertThat(bundles.pdf(id)).containsExactly(1, 2, 3);
        Bundle kept = bundles.find(id).orElseThrow();
        assertThat(kept).usingRecursiveComparison().ignoringFields("id").isEqualTo(made);
        assertThat(bundles.of(episodeId)).containsExactly(kept);
        assertThat(bundles.holding("record", record)).containsExactly(kept);
        assertThat(bundles.holding("note", record)).isEmpty();
    }
}
