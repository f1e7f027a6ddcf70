package org.waymark.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Something on a child's file that can stand in a bundle, chosen by kind and day. Nothing is read until it is printed. */
public interface FilePart {

    /** The kind, under which it is chosen and listed: {@code record}, {@code document}, {@code note}, ... */
    String kind();

    /** Its id by its kind; the episode's for what is put together from many, as a chronology is. */
    Long sourceId();

    /** As the table of contents names it. */
    String title();

    /** When it happened or was written, in London; null where that is not known: then every choice of days holds it. */
    LocalDate date();

    /** Those whom it must not reach, by the codes of {@code document.not-for} in the messages, and why; empty for nobody. */
    default Sharing sharing() {
        return Sharing.ANYBODY;
    }

    /** What goes on paper for this recipient; read within a transaction, once the bundle is made or looked through. */
    Printed printed(Recipient recipient);

    /**
     * Whom a part must not reach.
     *
     * @param notFor codes; {@code outside} is everybody but ourselves
     */
    record Sharing(Set<String> notFor, String reason) {

        public static final Sharing ANYBODY = new Sharing(Set.of(), null);
    }

    /**
     * A part as printed: HTML that we wrote ourselves, or a file that somebody else did.
     *
     * @param html well-formed XHTML of what stands beneath the title, without html and body; null for a file
     * @param file null for HTML
     * @param leftOut what of this part was left out for this recipient, one sentence each
     */
    record Printed(String html, File file, List<String> leftOut) {

        /** Pages of our own. */
        public static Printed html(String html, List<String> leftOut) {
            return new Printed(html, null, leftOut);
        }

        /** A file as it was uploaded; {@code html} is printed on the sheet before it. */
        public static Printed file(String html, String name, String contentType, byte[] content) {
            return new Printed(html, new File(name, contentType, content), List.of());
        }
    }

    /** An uploaded file: a PDF or a picture is printed, anything else is attached separately. */
    record File(String name, String contentType, byte[] content) {}
}
