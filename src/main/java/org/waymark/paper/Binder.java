package org.waymark.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.springframework.stereotype.Component;

/** Binds pages of ours and files of others into one PDF: contents with page numbers, bookmarks, and a foot on every page. */
@Component
public class Binder {

    private static final float SIDE = 51;
    private static final float BASE = 28;
    private static final float SIZE = 9;

    private final PdfPages pages;

    Binder(PdfPages pages) {
        this.pages = pages;
    }

    /** A file to be laid in after the sheet of a part. */
    public record Insert(String contentType, byte[] content) {}

    /** The whole, and on which page each part begins. */
    public record Bound(byte[] pdf, int pages, Map<String, Integer> starts) {}

    /** How many pages a file takes; 0 for one that cannot be printed and goes separately. */
    public int sheets(Insert insert) {
        return Inlay.sheets(insert.contentType(), insert.content());
    }

    /**
     * Binds.
     *
     * @param xhtml makes the whole document from the page numbers of the parts (empty at first): each part begins on a new
     *     page, and a bookmark in the head points at it, {@code href="#<part>"} with the part's key as its title's id
     * @param inserts the files to be laid in, by the key of the part after whose last page they come
     * @param foot stands at the left of the foot of every page
     */
    public Bound bind(
            Function<Map<String, Integer>, String> xhtml,
            List<String> parts,
            Map<String, Insert> inserts,
            String foot) {
        Map<String, Integer> extra = new HashMap<>();
        inserts.forEach((part, insert) -> extra.put(part, Inlay.sheets(insert.contentType(), insert.content())));
        Map<String, Integer> starts = numbered(starts(pages.of(xhtml.apply(Map.of())), parts), parts, extra);
        byte[] plain = pages.of(xhtml.apply(starts));
        List<PDDocument> opened = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(plain)) {
            layIn(pdf, parts, inserts, starts(plain, parts), opened);
            stamp(pdf, foot);
            pdf.getDocumentInformation().setProducer("Waymark");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return new Bound(bytes.toByteArray(), pdf.getNumberOfPages(), starts);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            opened.forEach(Binder::close);
        }
    }

    /** The first page of each part as rendered, from 0, in the order of the bookmarks that point at the parts. */
    private static Map<String, Integer> starts(byte[] plain, List<String> parts) {
        try (PDDocument pdf = Loader.loadPDF(plain)) {
            List<Integer> found = new ArrayList<>();
            PDDocumentOutline outline = pdf.getDocumentCatalog().getDocumentOutline();
            if (outline != null) leaves(outline, pdf, found);
            Map<String, Integer> starts = new HashMap<>();
            // the last bookmarks are the parts'; title page and contents come before them
            int before = found.size() - parts.size();
            for (int i = 0; i < parts.size(); i++) starts.put(parts.get(i), found.get(before + i));
            return starts;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void leaves(PDOutlineNode node, PDDocument pdf, List<Integer> found) throws IOException {
        for (PDOutlineItem item : node.children()) {
            if (item.hasChildren()) leaves(item, pdf, found);
            else found.add(pdf.getPages().indexOf(item.findDestinationPage(pdf)));
        }
    }

    private static Map<String, Integer> numbered(
            Map<String, Integer> starts, List<String> parts, Map<String, Integer> extra) {
        Map<String, Integer> numbered = new HashMap<>();
        int laidIn = 0;
        for (String part : parts) {
            numbered.put(part, starts.get(part) + laidIn + 1);
            laidIn += extra.getOrDefault(part, 0);
        }
        return numbered;
    }

    private static void layIn(
            PDDocument pdf,
            List<String> parts,
            Map<String, Insert> inserts,
            Map<String, Integer> starts,
            List<PDDocument> opened)
            throws IOException {
        int next = pdf.getNumberOfPages();
        // from the end, so that the places of earlier pages stay what they were
        for (int i = parts.size() - 1; i >= 0; i--) {
            Insert insert = inserts.get(parts.get(i));
            if (insert != null) {
                PDPage last = pdf.getPage(next - 1);
                for (PDPage sheet : Inlay.make(pdf, insert.contentType(), insert.content(), opened)) {
                    pdf.getPages().insertAfter(sheet, last);
                    last = sheet;
                }
            }
            next = starts.get(parts.get(i));
        }
    }

    private static void stamp(PDDocument pdf, String foot) throws IOException {
        PDType0Font font;
        try (InputStream regular = PdfPages.font("Regular")) {
            font = PDType0Font.load(pdf, regular, true);
        }
        int total = pdf.getNumberOfPages();
        String left = printable(font, foot);
        for (int i = 0; i < total; i++) {
            PDPage page = pdf.getPage(i);
            String number = "Page " + (i + 1) + " of " + total;
            float right = page.getMediaBox().getWidth() - SIDE - font.getStringWidth(number) / 1000 * SIZE;
            try (PDPageContentStream stream = new PDPageContentStream(pdf, page, AppendMode.APPEND, true, true)) {
                stream.beginMarkedContent(COSName.ARTIFACT);
                write(stream, font, SIDE, left);
                write(stream, font, right, number);
                stream.endMarkedContent();
            }
        }
    }

    private static void write(PDPageContentStream stream, PDType0Font font, float x, String text) throws IOException {
        stream.beginText();
        stream.setFont(font, SIZE);
        stream.newLineAtOffset(x, BASE);
        stream.showText(text);
        stream.endText();
    }

    /** The text with a question mark for what no European font has. */
    private static String printable(PDType0Font font, String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().forEach(each -> {
            try {
                font.encode(Character.toString(each));
                printable.appendCodePoint(each);
            } catch (IOException | IllegalArgumentException noGlyph) {
                printable.append('?');
            }
        });
        return printable.toString();
    }

    private static void close(PDDocument document) {
        try {
            document.close();
        } catch (IOException unimportant) {
            // it was only read
        }
    }
}
