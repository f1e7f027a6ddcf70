package org.waymark.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.stereotype.Component;
import org.waymark.access.Viewer;
import org.waymark.desk.BundleChoice.State;

/**
 * Looks through parts of a file for a recipient: what is not to be shared stays out, the referrer's identity and withheld
 * addresses are taken out of our own pages, and a file that holds them, or that cannot be searched and would go to the
 * family, waits for a person (practice 5).
 */
@Component
class LookingThrough {

    private static final int ENOUGH_TEXT = 20;

    private final Secrets secrets;
    private final DocumentWords words;

    LookingThrough(Secrets secrets, DocumentWords words) {
        this.secrets = secrets;
        this.words = words;
    }

    /** What the viewer may not see, the viewer does not hand out: it is taken out whoever gets it. */
    List<LookedThrough> all(Long episodeId, List<FilePart> parts, Recipient recipient, Viewer viewer) {
        SecretWords found = secrets.of(episodeId, recipient, viewer).words();
        return parts.stream().map(part -> one(part, recipient, found)).toList();
    }

    private LookedThrough one(FilePart part, Recipient recipient, SecretWords found) {
        String key = LookedThrough.key(part);
        FilePart.Sharing sharing = part.sharing();
        if (recipient.isBarredBy(sharing.notFor()))
            return new LookedThrough(
                    part,
                    key,
                    part.title(),
                    null,
                    null,
                    State.MUST_NOT,
                    "Not to be shared with " + words.notFor(sharing.notFor()) + ": " + sharing.reason());
        FilePart.Printed printed = part.printed(recipient);
        if (printed.html() == null && printed.file() == null)
            return new LookedThrough(
                    part, key, part.title(), null, null, State.MUST_NOT, "Nothing in it may reach this recipient.");
        List<String> said = new ArrayList<>(printed.leftOut());
        String title = removed(found, part.title());
        String html = printed.html() == null ? "" : Markup.eachText(printed.html(), text -> removed(found, text));
        State state = State.GOES;
        if (!title.equals(part.title())
                || !html.equals(printed.html() == null ? "" : Markup.eachText(printed.html(), text -> text))) {
            state = State.LOOK_FIRST;
            said.add("It names the referrer or an address that is withheld. Those words are taken out. Read it first:"
                    + " something else may tell the same.");
        }
        if (printed.file() != null && (recipient.outside() || !found.isEmpty())) {
            String text = text(printed.file());
            if (text != null && found.standIn(text))
                return new LookedThrough(
                        part,
                        key,
                        title,
                        null,
                        null,
                        State.MUST_NOT,
                        "It names the referrer or an address that is withheld. Black it out in a copy, add that to the"
                                + " file, and choose it instead.");
            if (recipient.family() && (text == null || text.strip().length() < ENOUGH_TEXT)) {
                state = State.LOOK_FIRST;
                said.add("It cannot be searched for what is withheld. Look at it before it goes.");
            }
        }
        return new LookedThrough(part, key, title, html, printed.file(), state, String.join(" ", said));
    }

    private static String removed(SecretWords found, String text) {
        return found.removedFrom(text, "[removed]");
    }

    /** The words in a file; null where they cannot be had. */
    private static String text(FilePart.File file) {
        if (!file.contentType().equals("application/pdf")) return null;
        try (PDDocument pdf = Loader.loadPDF(file.content())) {
            return new PDFTextStripper().getText(pdf);
        } catch (IOException | RuntimeException unreadable) {
            return null;
        }
    }
}
