package org.waymark.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.desk.WorkPage;

class PageLinksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 2 | [1] 2",
                "1 | 9 | [1] 2 … 9",
                "5 | 9 | 1 … 4 [5] 6 … 9",
                "9 | 9 | 1 … 8 [9]",
                "2 | 3 | 1 [2] 3",
            })
    void showsTheEndsAndThePagesRoundThisOne(int page, int pages, String shown) {
        List<PageLinks.Link> links = PageLinks.of(
                        new WorkPage(List.of(), 999, page, pages), number -> "/work?page=" + number)
                .numbers();

        assertThat(String.join(
                        " ",
                        links.stream()
                                .map(link -> link.address() == null
                                        ? "…"
                                        : link.here() ? "[" + link.number() + "]" : "" + link.number())
                                .toList()))
                .isEqualTo(shown);
    }
}
