package org.waymark.casefile;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/** Which kinds of file may be on a child's file. The kind is read from the bytes; the name only tells kinds of text apart. */
@Component
class DocumentTypes {

    private static final Map<String, String> ALLOWED = Map.ofEntries(
            Map.entry("application/pdf", "PDF"),
            Map.entry("image/png", "picture"),
            Map.entry("image/jpeg", "picture"),
            Map.entry("image/heic", "picture"),
            Map.entry("text/plain", "text"),
            Map.entry("message/rfc822", "e-mail"),
            Map.entry("application/vnd.ms-outlook", "e-mail"),
            Map.entry("application/msword", "document"),
            Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "document"),
            Map.entry("application/vnd.oasis.opendocument.text", "document"),
            Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "spreadsheet"),
            Map.entry("audio/mpeg", "recording"),
            Map.entry("video/mp4", "recording"));

    private static final Set<String> PROGRAMS = Set.of(
            "application/x-msdownload",
            "application/x-dosexec",
            "application/x-executable",
            "application/x-elf",
            "application/x-sharedlib",
            "application/x-object",
            "application/x-mach-o-executable",
            "application/x-mach-o",
            "application/x-sh",
            "application/x-bat",
            "application/java-vm",
            "application/java-archive");

    private final Tika tika = new Tika();

    /** The type by content, if it may be stored. */
    Optional<String> typeOf(String fileName, byte[] content) {
        String type = tika.detect(content, fileName);
        return ALLOWED.containsKey(type) ? Optional.of(type) : Optional.empty();
    }

    /** Whether it is something that runs, whatever its name says. */
    boolean isProgram(byte[] content) {
        return PROGRAMS.contains(tika.detect(content));
    }
}
