package org.waymark.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.waymark.access.Worker;
import org.waymark.access.Workers;
import org.waymark.casefile.Episode;
import org.waymark.casefile.Episodes;
import org.waymark.casefile.Fact;
import org.waymark.casefile.Facts;
import org.waymark.child.Child;
import org.waymark.child.Children;

/**
 * Words a letter from the templates in {@code messages.properties}. A template may name only what stands here: free text
 * of the file, which may hold a withheld address or the referrer, cannot get into a letter (practice 5 and 11).
 */
@Component
class NoticeText {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");
    private static final String MISSING = "[to be added]";
    private static final Map<String, String> CATEGORIES = Map.of(
            "NEG", "neglect",
            "PHY", "physical abuse",
            "SAB", "sexual abuse",
            "EMO", "emotional abuse",
            "MUL", "more than one kind of harm");

    private final MessageSource messages;
    private final Episodes episodes;
    private final Children children;
    private final Facts facts;
    private final Workers workers;
    private final Clock clock;
    private final String authority;

    NoticeText(
            MessageSource messages,
            Episodes episodes,
            Children children,
            Facts facts,
            Workers workers,
            Clock clock,
            @Value("${waymark.authority:Child protection}") String authority) {
        this.messages = messages;
        this.episodes = episodes;
        this.children = children;
        this.facts = facts;
        this.workers = workers;
        this.clock = clock;
        this.authority = authority;
    }

    Worded of(String kind, Long episodeId) {
        Map<String, String> words = words(episodeId);
        return new Worded(
                fill(template("notice." + kind + ".subject", "notice.any.subject"), words),
                fill(
                        template(
                                "notice." + kind + ".body." + words.get("outcome"),
                                "notice." + kind + ".body",
                                "notice.any.body"),
                        words));
    }

    private String template(String... keys) {
        return Arrays.stream(keys)
                .map(key -> messages.getMessage(key, null, null, Locale.UK))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private static String fill(String template, Map<String, String> words) {
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(words.getOrDefault(found.group(1), MISSING)));
    }

    private Map<String, String> words(Long episodeId) {
        Episode episode = episodes.findById(episodeId).orElseThrow();
        Child child = children.findById(episode.childId()).orElseThrow();
        Map<String, Object> known = facts.findByEpisodeId(episodeId).stream()
                .filter(fact -> fact.value() != null)
                .collect(Collectors.toMap(Fact::factKey, Fact::value));
        Map<String, String> words = new HashMap<>();
        words.put("authority", authority);
        words.put("today", DAY.format(clock.instant().atZone(LONDON)));
        words.put("child", child.name());
        words.put("initials", Initials.of(child.name()));
        putDay(words, "conferenceDay", known.get("conferenceHeldAt"));
        putDay(words, "coreGroupDay", known.get("coreGroupDate"));
        putDay(words, "reviewDay", known.get("reviewDate"));
        putName(words, "chair", known.get("conferenceChair"));
        putName(words, "leadSocialWorker", known.getOrDefault("leadSocialWorker", episode.leadWorker()));
        if (known.get("conferenceDecision") instanceof String outcome) words.put("outcome", outcome);
        String decision = decision(child, known);
        if (decision != null) words.put("decision", decision);
        return words;
    }

    private static String decision(Child child, Map<String, Object> known) {
        if ("no-plan".equals(known.get("conferenceDecision")))
            return child.name() + " does not need a child protection plan";
        if (!"plan".equals(known.get("conferenceDecision"))) return null;
        String category = CATEGORIES.get(String.valueOf(known.get("initialCategoryOfAbuse")));
        return child.name() + " needs a child protection plan"
                + (category == null ? "" : ", because of the risk of " + category);
    }

    private static void putDay(Map<String, String> words, String name, Object value) {
        if (value instanceof LocalDate date) words.put(name, DAY.format(date));
        if (value instanceof Instant moment) words.put(name, DAY.format(moment.atZone(LONDON)));
    }

    private void putName(Map<String, String> words, String name, Object username) {
        if (username == null) return;
        workers.findById(username.toString()).map(Worker::displayName).ifPresent(found -> words.put(name, found));
    }
}
