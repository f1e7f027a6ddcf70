package org.waymark.goinglive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.tika.Tika;

/** Turns the bytes of an uploaded file into text, whichever way a spreadsheet program wrote it. */
final class FileText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Tika TIKA = new Tika();

    private FileText() {}

    /** The file is no text that could be read; the message says what to do. */
    static class NotText extends Exception {
        NotText(String sentence) {
            super(sentence);
        }
    }

    /**
     * The text, without a byte-order mark.
     *
     * @throws NotText where it is another kind of file, or in an encoding that cannot be told for certain
     */
    static String of(byte[] bytes) throws NotText {
        if (bytes.length == 0) throw new NotText("The file is empty.");
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) return decoded(bytes, 3, StandardCharsets.UTF_8);
        if (begins(bytes, 0xFF, 0xFE)) return decoded(bytes, 2, StandardCharsets.UTF_16LE);
        if (begins(bytes, 0xFE, 0xFF)) return decoded(bytes, 2, StandardCharsets.UTF_16BE);
        String type = TIKA.detect(Arrays.copyOf(bytes, Math.min(bytes.length, 65_536)));
        if (isKnownOther(type))
            throw new NotText("This is not a CSV file but another kind of file (" + type
                    + "), whatever its name says. In a spreadsheet program choose Save as, CSV UTF-8.");
        if (hasZero(bytes)) return withZeros(bytes);
        try {
            return strictly(bytes, 0, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            return decoded(bytes, 0, WINDOWS);
        }
    }

    private static boolean isKnownOther(String type) {
        return !type.startsWith("text/") && !type.equals("application/octet-stream");
    }

    /** Western text in UTF-16 has a zero in every second byte; a zero elsewhere is no text. */
    private static String withZeros(byte[] bytes) throws NotText {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != 0) continue;
            if (i % 2 == 0) even++;
            else odd++;
        }
        if (bytes.length % 2 == 0 && odd > bytes.length * 0.3 && even < odd / 20)
            return decoded(bytes, 0, StandardCharsets.UTF_16LE);
        if (bytes.length % 2 == 0 && even > bytes.length * 0.3 && odd < even / 20)
            return decoded(bytes, 0, StandardCharsets.UTF_16BE);
        throw new NotText("The file holds NUL bytes (the first is byte " + (firstZero(bytes) + 1)
                + "), which no text has. It was damaged on its way: export it again.");
    }

    private static String decoded(byte[] bytes, int from, Charset charset) throws NotText {
        String text;
        try {
            text = strictly(bytes, from, charset);
        } catch (CharacterCodingException broken) {
            throw new NotText("The letters of this file cannot be told for certain: it is neither whole UTF-8, UTF-16"
                    + " nor Windows-1252. In a spreadsheet program choose Save as, CSV UTF-8.");
        }
        int zero = text.indexOf('\0');
        if (zero >= 0)
            throw new NotText("The file holds a NUL character (in line "
                    + (text.substring(0, zero).lines().count()) + "), which no text has. Export it again.");
        return text;
    }

    private static String strictly(byte[] bytes, int from, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                .toString();
    }

    private static boolean hasZero(byte[] bytes) {
        return firstZero(bytes) >= 0;
    }

    private static int firstZero(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) if (bytes[i] == 0) return i;
        return -1;
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) return false;
        return true;
    }
}
