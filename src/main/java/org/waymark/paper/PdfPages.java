package org.waymark.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Prints XHTML as a tagged PDF on A4. The fonts come with the product and stand in the file, so that names of every European
 * script print; nothing is fetched from anywhere, whatever a page names.
 */
@Component
public class PdfPages {

    static {
        // it logs what it prints
        com.openhtmltopdf.util.XRLog.setLoggingEnabled(false);
    }

    static final String FAMILY = "Liberation Sans";

    private static final Pattern NOT_XML =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    /** The pages of a whole XHTML document; it has a title, a language and a description. */
    public byte[] of(String xhtml) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(NOT_XML.matcher(xhtml).replaceAll(""), null);
        builder.useUriResolver((base, uri) -> null);
        font(builder, "Regular", 400, FontStyle.NORMAL);
        font(builder, "Bold", 700, FontStyle.NORMAL);
        font(builder, "Italic", 400, FontStyle.ITALIC);
        builder.usePdfUaAccessibility(true);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return pdf.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String style, int weight, FontStyle slant) {
        builder.useFont(() -> font(style), FAMILY, weight, slant, true);
    }

    /** One style of the font, as kept in the artifact openpdf-fonts-extra (SIL Open Font License 1.1). */
    static InputStream font(String style) {
        return PdfPages.class.getResourceAsStream("/liberation/LiberationSans-" + style + ".ttf");
    }
}
