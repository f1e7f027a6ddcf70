package org.waymark.paper;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.util.Matrix;

/**
 * A file of somebody else, laid onto A4 sheets of ours above the foot, page by page. Only what can be seen is taken over:
 * filled-in fields and notes are drawn, links, scripts and attachments stay behind.
 */
final class Inlay {

    private static final float MARGIN = 24;
    private static final float FOOT = 52;
    private static final long MOST_PIXELS = 60_000_000;

    private Inlay() {}

    /** How many sheets it takes; 0 where it cannot be printed. */
    static int sheets(String contentType, byte[] content) {
        try {
            switch (contentType) {
                case "application/pdf" -> {
                    try (PDDocument pdf = Loader.loadPDF(content)) {
                        return pdf.getNumberOfPages();
                    }
                }
                case "image/png", "image/jpeg" -> {
                    return isPrintable(content) ? 1 : 0;
                }
                default -> {
                    return 0;
                }
            }
        } catch (IOException | RuntimeException broken) {
            return 0;
        }
    }

    /** The sheets, made for this PDF but not yet in it; the opened file must stay open until that is saved. */
    static List<PDPage> make(PDDocument pdf, String contentType, byte[] content, List<PDDocument> opened)
            throws IOException {
        if (!contentType.equals("application/pdf")) return List.of(picture(pdf, content));
        PDDocument source = Loader.loadPDF(content);
        opened.add(source);
        source.setAllSecurityToBeRemoved(true);
        flatten(source);
        LayerUtility layers = new LayerUtility(pdf);
        List<PDPage> sheets = new ArrayList<>();
        for (int i = 0; i < source.getNumberOfPages(); i++) {
            PDPage page = source.getPage(i);
            boolean turned = page.getRotation() % 180 != 0;
            PDRectangle box = page.getCropBox();
            float width = turned ? box.getHeight() : box.getWidth();
            float height = turned ? box.getWidth() : box.getHeight();
            PDFormXObject form = layers.importPageAsForm(source, page);
            sheets.add(sheet(pdf, width, height, (content_, matrix) -> {
                content_.transform(matrix);
                content_.drawForm(form);
            }));
        }
        return sheets;
    }

    private static PDPage picture(PDDocument pdf, byte[] content) throws IOException {
        PDImageXObject image = PDImageXObject.createFromByteArray(pdf, content, "picture");
        // as large as it was taken at 150 dots an inch, never larger than the sheet
        float width = image.getWidth() * 72f / 150;
        float height = image.getHeight() * 72f / 150;
        return sheet(pdf, width, height, (stream, matrix) -> {
            stream.transform(matrix);
            stream.drawImage(image, 0, 0, width, height);
        });
    }

    private interface Drawing {
        void on(PDPageContentStream stream, Matrix matrix) throws IOException;
    }

    private static PDPage sheet(PDDocument pdf, float width, float height, Drawing drawing) throws IOException {
        PDRectangle a4 = PDRectangle.A4;
        PDPage sheet = new PDPage(width > height ? new PDRectangle(a4.getHeight(), a4.getWidth()) : a4);
        float across = sheet.getMediaBox().getWidth() - 2 * MARGIN;
        float up = sheet.getMediaBox().getHeight() - MARGIN - FOOT;
        float scale = Math.min(1, Math.min(across / width, up / height));
        Matrix matrix =
                new Matrix(scale, 0, 0, scale, MARGIN + (across - width * scale) / 2, FOOT + (up - height * scale));
        try (PDPageContentStream stream = new PDPageContentStream(pdf, sheet)) {
            stream.beginMarkedContent(COSName.ARTIFACT);
            stream.saveGraphicsState();
            drawing.on(stream, matrix);
            stream.restoreGraphicsState();
            stream.endMarkedContent();
        }
        return sheet;
    }

    private static boolean isPrintable(byte[] content) throws IOException {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) return false;
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream);
                return (long) reader.getWidth(0) * reader.getHeight(0) <= MOST_PIXELS;
            } finally {
                reader.dispose();
            }
        }
    }

    /** Draws filled-in fields and notes into the pages themselves; what cannot be drawn stays as it is. */
    private static void flatten(PDDocument source) throws IOException {
        PDAcroForm form = source.getDocumentCatalog().getAcroForm();
        if (form != null) {
            try {
                form.flatten();
            } catch (IOException | RuntimeException oddForm) {
                // the fields' own appearances are drawn below
            }
        }
        for (PDPage page : source.getPages()) {
            for (PDAnnotation note : page.getAnnotations()) {
                PDAppearanceStream look = note.getNormalAppearanceStream();
                PDRectangle where = note.getRectangle();
                if (look == null || look.getBBox() == null || where == null || note.isHidden() || note.isNoView())
                    continue;
                Rectangle2D box = look.getBBox().transform(look.getMatrix()).getBounds2D();
                if (box.getWidth() == 0 || box.getHeight() == 0) continue;
                AffineTransform place =
                        AffineTransform.getTranslateInstance(where.getLowerLeftX(), where.getLowerLeftY());
                place.scale(where.getWidth() / box.getWidth(), where.getHeight() / box.getHeight());
                place.translate(-box.getX(), -box.getY());
                try (PDPageContentStream stream =
                        new PDPageContentStream(source, page, AppendMode.APPEND, true, true)) {
                    stream.transform(new Matrix(place));
                    stream.drawForm(look);
                }
            }
        }
    }
}
