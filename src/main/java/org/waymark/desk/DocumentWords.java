package org.waymark.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.waymark.form.Option;

/** Kinds of documents and those whom they may not or shall reach: lists and names that an authority words in its own way. */
@Component
public class DocumentWords {

    private final MessageSource messages;

    DocumentWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The kinds of document that may be chosen, in order. */
    public List<Option> kinds() {
        return list("document.kinds", "document.kind.");
    }

    /** The name of a kind; what came with a record has none of these. */
    public String kind(String code) {
        return messages.getMessage(
                "document.kind." + code, null, text("document.kind.with-record", "Sent with a record"), Locale.UK);
    }

    /** Those from whom a document may be kept, in order. */
    public List<Option> notFor() {
        return list("document.not-for", "document.not-for.");
    }

    /** The names of those from whom something is kept, in one phrase. */
    public String notFor(Set<String> codes) {
        return codes.stream()
                .map(code -> text("document.not-for." + code, Words.spelled(code)))
                .collect(Collectors.joining(", "));
    }

    /** Those for whom a bundle may be made, in order. */
    public List<Recipient> recipients() {
        return codes("bundle.recipients").stream().map(this::recipient).toList();
    }

    /** The recipient with this code; one that is no longer in the list is an outsider of no kind. */
    public Recipient recipient(String code) {
        return new Recipient(
                code,
                text("bundle.recipient." + code, Words.spelled(code)),
                codes("bundle.family").contains(code),
                !codes("bundle.inside").contains(code),
                codes("bundle.agencies").contains(code) ? Set.of("agencies") : Set.of());
    }

    /** The name of a kind of part of a bundle. */
    public String partKind(String code) {
        return text("bundle.kind." + code, Words.spelled(code));
    }

    private List<Option> list(String key, String prefix) {
        return codes(key).stream()
                .map(code -> new Option(code, text(prefix + code, Words.spelled(code))))
                .toList();
    }

    private List<String> codes(String key) {
        return Arrays.stream(text(key, "").split(","))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .toList();
    }

    private String text(String key, String otherwise) {
        return messages.getMessage(key, null, otherwise, Locale.UK);
    }
}
