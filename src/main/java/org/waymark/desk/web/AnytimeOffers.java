package org.waymark.desk.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.worklist.AnytimeRecords;

/** What can be recorded on a case at any time, in the words of the buttons, the most urgent first. */
@Component
class AnytimeOffers {

    private static final List<String> ORDER =
            List.of("emergency", "new-concern", "new-information", "transfer-out", "life-event");

    private static final Map<String, String> WORDS = Map.of(
            "emergency", "Police protection or emergency order",
            "new-concern", "New concern of significant harm",
            "new-information", "New information",
            "transfer-out", "The child is moving away",
            "life-event", "Death or 18th birthday");

    private final AnytimeRecords records;

    AnytimeOffers(AnytimeRecords records) {
        this.records = records;
    }

    /** Message and words for everything that the running case is ready to hear. */
    Map<String, String> of(Long episodeId) {
        Set<String> offered = records.offered(episodeId);
        Map<String, String> found = new LinkedHashMap<>();
        ORDER.stream().filter(offered::contains).forEach(message -> found.put(message, words(message)));
        offered.stream()
                .filter(message -> !ORDER.contains(message))
                .forEach(message -> found.put(message, words(message)));
        return found;
    }

    static String words(String message) {
        String plain = message.replace('-', ' ');
        return WORDS.getOrDefault(message, Character.toUpperCase(plain.charAt(0)) + plain.substring(1));
    }
}
