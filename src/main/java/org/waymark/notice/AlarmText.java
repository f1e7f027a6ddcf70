package org.waymark.notice;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.waymark.casefile.Episodes;
import org.waymark.child.Child;
import org.waymark.child.Children;
import org.waymark.deadline.DueWords;
import org.waymark.escalation.Breach;
import org.waymark.escalation.BreachAsked;
import org.waymark.escalation.Breaches;

/** Words the notice that a safety clock has run out: whose initials, since when, where to answer; nothing else. */
@Component
class AlarmText {

    private final MessageSource messages;
    private final Breaches breaches;
    private final Episodes episodes;
    private final Children children;
    private final String address;

    AlarmText(
            MessageSource messages,
            Breaches breaches,
            Episodes episodes,
            Children children,
            @Value("${waymark.address}") String address) {
        this.messages = messages;
        this.breaches = breaches;
        this.episodes = episodes;
        this.children = children;
        this.address = address;
    }

    /** The text, with these further sentences by code. */
    Worded of(BreachAsked asked, List<String> sentences) {
        Child child = children.findById(
                        episodes.findById(asked.episodeId()).orElseThrow().childId())
                .orElseThrow();
        Breach breach = breaches.findById(asked.breachId()).orElseThrow();
        String initials = Initials.of(child.name());
        String further =
                sentences.stream().map(code -> say("sentence." + code) + "\n\n").collect(Collectors.joining());
        return new Worded(
                say("subject", initials),
                say("body", initials, DueWords.time(breach.dueAt()), further, address + "/case/" + asked.episodeId()));
    }

    private String say(String key, Object... words) {
        return messages.getMessage("alarm." + key, words, Locale.UK);
    }
}
