package org.waymark.procedure;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.waymark.procedure.conformance.ProcedureFiles;

/** The procedure as a zip file. What comes from outside is counted while it is unpacked, never by what it says of itself. */
final class ProcedureArchive {

    static final int MOST_BYTES_PACKED = 5_000_000;
    static final int MOST_BYTES_OF_A_FILE = 2_000_000;
    static final int MOST_BYTES = 20_000_000;
    static final int MOST_ENTRIES = 500;

    private ProcedureArchive() {}

    static byte[] pack(ProcedureFiles files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String path : files.paths()) {
                ZipEntry entry = new ZipEntry(path);
                // The same files make the same archive.
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(files.bytes(path));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * Unpacks a procedure.
     *
     * @throws ArchiveRefused when it is not a zip file, is too large, or holds anything but models, tables and forms
     */
    static ProcedureFiles unpack(byte[] archive) {
        if (archive.length == 0) {
            throw new ArchiveRefused("Choose the zip file with the procedure.");
        }
        if (archive.length > MOST_BYTES_PACKED) {
            throw new ArchiveRefused("The zip file is larger than 5 MB. It may hold models, tables and forms only.");
        }
        Map<String, byte[]> entries = entries(archive);
        if (entries.isEmpty()) {
            throw new ArchiveRefused("The file is not a zip file, or it is empty. Choose the zip file of a procedure.");
        }
        String root = commonRoot(entries);
        Map<String, String> texts = new TreeMap<>();
        entries.forEach((name, bytes) -> {
            String path = name.substring(root.length());
            if (!ProcedureFiles.isPath(path)) {
                throw new ArchiveRefused("The zip file holds '" + shown(name) + "'. It may hold only files named"
                        + " bpmn/<name>.bpmn, bpmn/<name>.dmn and forms/<process>/<step>.form, in small letters.");
            }
            texts.put(path, text(path, bytes));
        });
        return new ProcedureFiles(texts);
    }

    private static Map<String, byte[]> entries(byte[] archive) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        long total = 0;
        int count = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++count > MOST_ENTRIES) {
                    throw new ArchiveRefused("The zip file holds more than " + MOST_ENTRIES + " files.");
                }
                byte[] bytes = zip.readNBytes(MOST_BYTES_OF_A_FILE + 1);
                total += bytes.length;
                if (bytes.length > MOST_BYTES_OF_A_FILE || total > MOST_BYTES) {
                    throw new ArchiveRefused("'" + shown(entry.getName())
                            + "' is too large: a file may have 2 MB and all together 20 MB when unpacked.");
                }
                String name = entry.getName();
                if (entry.isDirectory() || ofTheComputer(name)) {
                    continue;
                }
                if (entries.put(name, bytes) != null) {
                    throw new ArchiveRefused("The zip file holds '" + shown(name) + "' twice.");
                }
            }
        } catch (ZipException | IllegalArgumentException broken) {
            throw new ArchiveRefused("The zip file is damaged. Make it again and upload it once more.");
        } catch (IOException broken) {
            throw new ArchiveRefused("The zip file cannot be read to its end. Make it again and upload it once more.");
        }
        return entries;
    }

    /** What some computers add to every zip file, of no meaning to anybody. */
    private static boolean ofTheComputer(String name) {
        return name.startsWith("__MACOSX/") || name.endsWith("/.DS_Store") || name.equals(".DS_Store");
    }

    /** A folder zipped as a whole puts its own name before everything. */
    private static String commonRoot(Map<String, byte[]> entries) {
        String first = entries.keySet().iterator().next();
        int slash = first.indexOf('/');
        String root = slash < 0 ? "" : first.substring(0, slash + 1);
        boolean own = root.equals("bpmn/") || root.equals("forms/");
        return !own && entries.keySet().stream().allMatch(name -> name.startsWith(root)) ? root : "";
    }

    private static String text(String path, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw new ArchiveRefused("'" + path + "' is not text in UTF-8.");
        }
    }

    private static String shown(String name) {
        String printable = name.replaceAll("[^\\x20-\\x7e]", "?");
        return printable.length() > 80 ? printable.substring(0, 80) + "…" : printable;
    }
}
