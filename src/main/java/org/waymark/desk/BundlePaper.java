package org.waymark.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.waymark.access.Viewer;
import org.waymark.casefile.Bundle;
import org.waymark.casefile.Episodes;
import org.waymark.child.Child;
import org.waymark.child.Children;
import org.waymark.notice.Initials;
import org.waymark.paper.Binder;

/** Puts a bundle on paper: title page, contents, and each part on pages of its own. */
@Component
class BundlePaper {

    private final Episodes episodes;
    private final Children children;
    private final CasePeopleReader people;
    private final DocumentWords words;
    private final PaperPages pages;
    private final Binder binder;
    private final String authority;

    BundlePaper(
            Episodes episodes,
            Children children,
            CasePeopleReader people,
            DocumentWords words,
            PaperPages pages,
            Binder binder,
            @Value("${waymark.authority}") String authority) {
        this.episodes = episodes;
        this.children = children;
        this.people = people;
        this.words = words;
        this.pages = pages;
        this.binder = binder;
        this.authority = authority;
    }

    /** A finished PDF with what is in it. */
    record Made(byte[] pdf, int pages, List<Bundle.Content> contents) {}

    /** The parts of one kind in the contents. */
    record Group(String name, List<Entry> entries) {}

    /** A part in the contents and on its page. {@code laidIn} counts the pages of the document that follow. */
    record Entry(String anchor, String title, String day, String page, String html, boolean separate, int laidIn) {}

    Made make(
            Long episodeId,
            Viewer viewer,
            BundleOrder order,
            List<LookedThrough> going,
            List<String> leftOut,
            Instant now) {
        Child child = children.findById(
                        episodes.findById(episodeId).orElseThrow().childId())
                .orElseThrow();
        Map<String, Binder.Insert> inserts = new HashMap<>();
        Map<String, Integer> laidIn = new HashMap<>();
        for (LookedThrough one : going) {
            if (one.file() == null) continue;
            Binder.Insert insert =
                    new Binder.Insert(one.file().contentType(), one.file().content());
            int sheets = binder.sheets(insert);
            laidIn.put(anchor(one), sheets);
            if (sheets > 0) inserts.put(anchor(one), insert);
        }
        Map<String, Object> values = new HashMap<>();
        values.put("authority", authority);
        values.put("title", "Part of the file of " + child.name());
        values.put("front", front(child, episodeId, viewer, order, now));
        values.put("leftOut", leftOutWords(order, leftOut));
        Binder.Bound bound = binder.bind(
                numbers -> {
                    values.put("groups", groups(going, numbers, laidIn));
                    return pages.of("bundle", values);
                },
                going.stream().map(BundlePaper::anchor).toList(),
                inserts,
                Initials.of(child.name()) + ", case " + episodeId);
        List<Bundle.Content> contents = going.stream()
                .map(one -> new Bundle.Content(
                        one.part().kind(),
                        one.part().sourceId(),
                        shortened(one.part().title()),
                        one.part().date(),
                        separate(one, laidIn) ? null : bound.starts().get(anchor(one))))
                .toList();
        return new Made(bound.pdf(), bound.pages(), contents);
    }

    private Map<String, String> front(Child child, Long episodeId, Viewer viewer, BundleOrder order, Instant now) {
        Map<String, String> front = new LinkedHashMap<>();
        front.put("Child", child.name() + ", " + people.born(child));
        front.put("Case", episodeId.toString());
        front.put(
                "Made for",
                order.recipient().words()
                        + Optional.ofNullable(order.recipientName())
                                .map(name -> ": " + name)
                                .orElse(""));
        front.put("Purpose", order.purpose());
        front.put("Made by", viewer.displayName() + ", " + SayDate.moment(now));
        if (order.from() != null || order.to() != null)
            front.put(
                    "Days",
                    (order.from() == null ? "From the beginning" : "From " + SayDate.day(order.from()))
                            + (order.to() == null ? "" : " to " + SayDate.day(order.to())));
        return front;
    }

    /** For ourselves, everything by name; to others the names would tell what they must not know. */
    private static List<String> leftOutWords(BundleOrder order, List<String> leftOut) {
        if (leftOut.isEmpty()) return List.of();
        if (!order.recipient().outside()) return leftOut;
        return List.of("This is a part of the file. Some of it was not asked for, or may not be shared with everybody."
                + " If you think that something is missing, ask us.");
    }

    private List<Group> groups(List<LookedThrough> going, Map<String, Integer> numbers, Map<String, Integer> laidIn) {
        Map<String, List<Entry>> byKind = new LinkedHashMap<>();
        for (LookedThrough one : going) {
            Integer page = numbers.get(anchor(one));
            byKind.computeIfAbsent(one.part().kind(), kind -> new ArrayList<>())
                    .add(new Entry(
                            anchor(one),
                            one.title(),
                            one.part().date() == null
                                    ? ""
                                    : SayDate.day(one.part().date()),
                            page == null ? "000" : page.toString(),
                            one.html(),
                            separate(one, laidIn),
                            laidIn.getOrDefault(anchor(one), 0)));
        }
        return byKind.entrySet().stream()
                .map(kind -> new Group(words.partKind(kind.getKey()), kind.getValue()))
                .toList();
    }

    private static boolean separate(LookedThrough one, Map<String, Integer> laidIn) {
        return one.file() != null && laidIn.get(anchor(one)) == 0;
    }

    private static String anchor(LookedThrough one) {
        return one.key().replace(':', '-');
    }

    private static String shortened(String title) {
        return title.length() <= 255 ? title : title.substring(0, 254) + "…";
    }
}
