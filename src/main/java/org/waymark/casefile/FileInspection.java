package org.waymark.casefile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.springframework.stereotype.Component;

/** Opens what claims to be a PDF or an Office file, so that nobody files what nobody can read, or what harms the reader. */
@Component
class FileInspection {

    /** What an Office file may have when unpacked; a long report with photographs stays far below. */
    private static final long MOST_UNPACKED = 300L * 1024 * 1024;

    /** How many times larger than packed; text packs twenty times, a bomb a thousand times. */
    private static final int MOST_TIMES = 150;

    private static final long SMALL = 20L * 1024 * 1024;
    private static final int MOST_PARTS = 10_000;

    /** What stands against a file of this type, as a sentence that says what to do. */
    Optional<String> problem(String type, byte[] content) {
        if (type.equals("application/pdf")) return pdf(content);
        if (type.startsWith("application/vnd.openxmlformats-") || type.startsWith("application/vnd.oasis."))
            return office(type, content);
        return Optional.empty();
    }

    private static Optional<String> pdf(byte[] content) {
        try (PDDocument pdf = Loader.loadPDF(content)) {
            return pdf.getNumberOfPages() > 0
                    ? Optional.empty()
                    : Optional.of("This PDF has no pages. Open it on your computer and save it again.");
        } catch (InvalidPasswordException locked) {
            return Optional.of("This PDF is locked with a password. Open it with the password, save it without one"
                    + " (or print it to a new PDF), and choose that file.");
        } catch (IOException | RuntimeException broken) {
            return Optional.of(
                    "This PDF is damaged and cannot be opened. Ask for it again, or scan the paper once more.");
        }
    }

    private static Optional<String> office(String type, byte[] content) {
        long unpacked = 0;
        int parts = 0;
        boolean known = false;
        byte[] buffer = new byte[64 * 1024];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (part.getName().endsWith("vbaProject.bin"))
                    return Optional.of(
                            "This file holds a program (a macro). Save it without macros and choose it again.");
                known |= part.getName().equals(marker(type));
                parts++;
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (tooMuch(unpacked, content.length, parts)) return Optional.of(TOO_MUCH);
                }
                if (tooMuch(unpacked, content.length, parts)) return Optional.of(TOO_MUCH);
            }
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.of(DAMAGED);
        }
        return known ? Optional.empty() : Optional.of(DAMAGED);
    }

    private static final String TOO_MUCH = "This file is packed so tightly that opening it could stop a computer."
            + " Save it as a PDF and choose that file.";
    private static final String DAMAGED =
            "This file is damaged or is not what its name says. Open it on your computer and save it again, or as a PDF.";

    private static boolean tooMuch(long unpacked, int packed, int parts) {
        return parts > MOST_PARTS
                || unpacked > MOST_UNPACKED
                || unpacked > SMALL && unpacked > (long) packed * MOST_TIMES;
    }

    /** The part that every file of the type has. */
    private static String marker(String type) {
        if (type.startsWith("application/vnd.oasis.")) return "mimetype";
        return type.contains("spreadsheet") ? "xl/workbook.xml" : "word/document.xml";
    }
}
