package org.waymark.goinglive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Takes the files apart: separate ones and those in a zip, each recognised by its name. */
final class Uploads {

    /** So many bytes all files together may have, unpacked. */
    static final int MOST_BYTES = 60 * 1024 * 1024;

    private static final int MOST_FILES = 20;

    private final Findings findings;
    private final Map<Sheet, String> texts = new EnumMap<>(Sheet.class);
    private int bytes;

    private Uploads(Findings findings) {
        this.findings = findings;
    }

    /** The text of each file that can be read; what is wrong with others stands in the findings. */
    static Map<Sheet, String> read(List<Upload> uploads, Findings findings) {
        Uploads all = new Uploads(findings);
        for (Upload upload : uploads) {
            if (isZip(upload.content()) && Sheet.of(upload.name()).isEmpty()) all.unpack(upload);
            else all.take(upload);
        }
        return all.texts;
    }

    private static boolean isZip(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    private void unpack(Upload zip) {
        List<Upload> entries = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.content()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.isDirectory() || entry.getName().startsWith("__MACOSX")) continue;
                if (entries.size() == MOST_FILES) {
                    findings.error(
                            zip.name(),
                            "The zip holds more than " + MOST_FILES + " files. It needs only those of the templates.");
                    return;
                }
                byte[] content = in.readNBytes(MOST_BYTES - bytes + 1);
                bytes += content.length;
                if (bytes > MOST_BYTES) {
                    findings.error(
                            zip.name(), "Unpacked, the zip is larger than 60 MB. Bring the cases in team by team.");
                    return;
                }
                entries.add(new Upload(entry.getName(), content));
            }
        } catch (IOException | IllegalArgumentException broken) {
            findings.error(zip.name(), "The zip is damaged and cannot be unpacked. Make it again.");
            return;
        }
        if (entries.isEmpty()) findings.error(zip.name(), "The zip is damaged or holds no file.");
        entries.forEach(this::take);
    }

    private void take(Upload upload) {
        Sheet sheet = Sheet.of(upload.name()).orElse(null);
        if (sheet == null) {
            findings.error(upload.name(), "No file of this name is asked for. Send " + names() + ", or a zip of them.");
            return;
        }
        if (texts.containsKey(sheet)) {
            findings.error(sheet, null, null, null, "This file was sent twice.");
            return;
        }
        texts.put(sheet, "");
        try {
            texts.put(sheet, FileText.of(upload.content()));
        } catch (FileText.NotText refused) {
            findings.error(sheet, null, null, null, refused.getMessage());
        }
    }

    private static String names() {
        List<String> names = new ArrayList<>();
        for (Sheet sheet : Sheet.values()) names.add(sheet.fileName());
        return String.join(", ", names);
    }
}
