package org.waymark.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.waymark.deadline.DueWords;

/** Words a digest for a message: counts, initials, types of meeting and links, never a name, address or category (practice 5). */
@Component
class DigestText {

    private static final String FAMILY = "digest.";

    private final MessageSource messages;
    private final String address;

    DigestText(MessageSource messages, @Value("${waymark.address}") String address) {
        this.messages = messages;
        this.address = address;
    }

    Worded of(String kind, LocalDate day, List<DigestPart> parts) {
        String counts = parts.stream()
                .map(part -> say("count." + part.code(), part.total()))
                .collect(Collectors.joining(", "));
        return new Worded(
                say("subject." + kind, DueWords.date(day), counts),
                parts.stream().map(this::part).collect(Collectors.joining("\n"))
                        + "\n"
                        + say("end", address + "/digest"));
    }

    private String part(DigestPart part) {
        String lines = part.lines().stream()
                .map(line -> say("line", line.initials(), what(line), line.when(), address + line.path()) + "\n")
                .collect(Collectors.joining());
        String more = part.more() > 0 ? say("more", part.more(), address + part.path()) + "\n" : "";
        return say("heading." + part.code(), part.total()) + "\n" + lines + more;
    }

    private String what(DigestLine line) {
        String other = say("what.other");
        return line.milestone() == null
                ? other
                : messages.getMessage(FAMILY + "what." + line.milestone(), null, other, Locale.UK);
    }

    private String say(String key, Object... words) {
        return messages.getMessage(FAMILY + key, words, Locale.UK);
    }
}
