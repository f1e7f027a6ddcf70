package org.waymark.desk;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** What a browser can show of a document without any other program. */
final class Previews {

    private static final int LONGEST = 200_000;

    private Previews() {}

    /** {@code pdf}, {@code picture}, {@code text} or {@code none}. */
    static String of(String contentType) {
        return switch (contentType) {
            case "application/pdf" -> "pdf";
            case "image/png", "image/jpeg" -> "picture";
            case "text/plain" -> "text";
            default -> "none";
        };
    }

    /** A text file as text: UTF-8, UTF-16 with a mark, or else as older Windows programs write. */
    static String text(byte[] content) {
        String text;
        if (content.length > 1 && (content[0] & 0xff) == 0xff && (content[1] & 0xff) == 0xfe)
            text = new String(content, StandardCharsets.UTF_16);
        else if (content.length > 1 && (content[0] & 0xff) == 0xfe && (content[1] & 0xff) == 0xff)
            text = new String(content, StandardCharsets.UTF_16);
        else text = utf8OrWindows(content);
        String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        plain = plain.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "\n…";
    }

    private static String utf8OrWindows(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(content, Charset.forName("windows-1252"));
        }
    }
}
