package org.waymark.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.waymark.casefile.SampleFiles;

/** Pages and files bound into one PDF: each part begins where the contents say, and every page has its foot. */
class BinderTest {

    private final Binder binder = new Binder(new PdfPages());

    private static String xhtml(Map<String, Integer> numbers, List<String> parts) {
        return "<html lang=\"en\"><head><title>T</title><meta name=\"description\" content=\"D\"/>"
                + "<style>@page{size:A4} body{font-family:'Liberation Sans'} .part{page-break-before:always}</style>"
                + "<bookmarks><bookmark name=\"Contents\" href=\"#contents\"/>"
                + parts.stream()
                        .map(part -> "<bookmark name=\"" + part + "\" href=\"#" + part + "\"/>")
                        .collect(Collectors.joining())
                + "</bookmarks></head><body><h1 id=\"contents\">Contents</h1>"
                + parts.stream()
                        .map(part -> "<p>" + part + " on " + numbers.get(part) + "</p>")
                        .collect(Collectors.joining())
                + parts.stream()
                        .map(part -> "<div class=\"part\"><h2 id=\"" + part + "\">Begins " + part
                                + "</h2><p>Łukasz Žofie Ångström Ελένη Ирина ő ș</p><p><img src=\"http://localhost/x.png\""
                                + " alt=\"\"/></p></div>")
                        .collect(Collectors.joining())
                + "</body></html>";
    }

    @Test
    void everyPartBeginsOnThePageThatTheContentsName() throws Exception {
        List<String> parts = List.of("one", "two", "three");
        Binder.Bound bound = binder.bind(
                numbers -> xhtml(numbers, parts),
                parts,
                Map.of(
                        "one", new Binder.Insert("application/pdf", SampleFiles.pdf("First of hers", "Second of hers")),
                        "three", new Binder.Insert("image/png", SampleFiles.png())),
                "AŁ, case 7");

        assertThat(bound.starts()).isEqualTo(Map.of("one", 2, "two", 5, "three", 6));
        assertThat(bound.pages()).isEqualTo(7);
        try (PDDocument pdf = Loader.loadPDF(bound.pdf())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(7);
            assertThat(text(pdf, 1)).contains("one on 2", "two on 5", "three on 6");
            assertThat(text(pdf, 2)).contains("Begins one", "Łukasz Žofie Ångström Ελένη Ирина ő ș");
            assertThat(text(pdf, 4)).contains("Second of hers");
            assertThat(text(pdf, 5)).contains("Begins two");
            for (int page = 1; page <= 7; page++) {
                assertThat(text(pdf, page)).contains("AŁ, case 7", "Page " + page + " of 7");
            }
            List<String> bookmarks = new java.util.ArrayList<>();
            for (PDOutlineItem item :
                    pdf.getDocumentCatalog().getDocumentOutline().children()) {
                bookmarks.add(item.getTitle() + " " + (pdf.getPages().indexOf(item.findDestinationPage(pdf)) + 1));
            }
            assertThat(bookmarks).containsExactly("Contents 1", "one 2", "two 5", "three 6");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
    }

    @Test
    void whatCannotBePrintedIsSaid() {
        assertThat(binder.sheets(new Binder.Insert("application/pdf", new byte[] {1, 2})))
                .isZero();
        assertThat(binder.sheets(new Binder.Insert("video/mp4", new byte[] {1, 2})))
                .isZero();
        assertThat(binder.sheets(new Binder.Insert("image/png", SampleFiles.png())))
                .isEqualTo(1);
    }

    private static String text(PDDocument pdf, int page) throws Exception {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }
}
