package org.waymark.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.audit.Trail;
import org.waymark.casefile.CaseEvent;
import org.waymark.casefile.CaseEventRecorded;
import org.waymark.casefile.CaseEventWithdrawn;
import org.waymark.casefile.Episode;
import org.waymark.casefile.Episodes;
import org.waymark.casefile.Fact;
import org.waymark.casefile.Facts;
import org.waymark.casefile.RecordMoved;
import org.waymark.child.Child;
import org.waymark.child.Children;
import org.waymark.engine.CaseContext;

/** Keeps the letters: puts them ready, notes that a person has sent them, and stops them when a child has died. */
@Component
@Transactional
class Outbox implements NoticesVocabulary {

    private static final Set<String> LIFE_ENDED = Set.of("death", "pregnancy-ended");

    private final Notices notices;
    private final NoticeText text;
    private final Episodes episodes;
    private final Children children;
    private final Facts facts;
    private final Trail trail;
    private final Clock clock;

    Outbox(
            Notices notices,
            NoticeText text,
            Episodes episodes,
            Children children,
            Facts facts,
            Trail trail,
            Clock clock) {
        this.notices = notices;
        this.text = text;
        this.episodes = episodes;
        this.children = children;
        this.facts = facts;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public void prepare(CaseContext context, String kind) {
        Long episodeId = context.episodeId();
        Worded worded = text.of(kind, episodeId);
        Instant now = clock.instant();
        Notice notice = unsent(episodeId, kind).stream()
                .findFirst()
                .map(known -> known.reworded(worded.subject(), worded.body(), now))
                .orElseGet(() -> notices.save(
                        new Notice(episodeId, kind, Notice.PREPARED, worded.subject(), worded.body(), now)));
        trail.add(null, "notice-prepared", "notice", String.valueOf(notice.id()), episodeId, kind);
    }

    @EventListener
    void on(CaseEventRecorded recorded) {
        CaseEvent event = recorded.event();
        for (Notice notice : unsent(event.episodeId(), event.eventType())) {
            notice.sent(event.recordedBy(), event.happenedAt());
            trail.add(
                    event.recordedBy(),
                    "notice-sent",
                    "notice",
                    notice.id().toString(),
                    event.episodeId(),
                    notice.kind());
        }
        if (event.eventType().equals("plan-ended") && lifeEnded(event.episodeId())) stopFor(event.episodeId());
    }

    /** The letter that was said to be sent was another child's; this one still waits. A correction says it again at once. */
    @EventListener
    void on(CaseEventWithdrawn withdrawn) {
        CaseEvent event = withdrawn.event();
        notices.findByEpisodeIdOrderByPreparedAt(event.episodeId()).stream()
                .filter(notice -> notice.kind().equals(event.eventType())
                        && event.happenedAt().equals(notice.sentAt()))
                .forEach(Notice::notSent);
    }

    /** Letters put ready since a record that was another child's are worded anew without it and wait for a manager. */
    @EventListener
    void on(RecordMoved moved) {
        for (Notice notice : unsent(moved.fromEpisodeId())) {
            if (notice.preparedAt().isBefore(moved.firstRecordedAt())) continue;
            Worded worded = text.of(notice.kind(), moved.fromEpisodeId());
            notice.reworded(worded.subject(), worded.body(), clock.instant()).hold();
            trail.add(null, "notice-held", "notice", notice.id().toString(), moved.fromEpisodeId(), notice.kind());
        }
    }

    /** What waits about the child stops at once; what waits for the family of the siblings is held for a manager. */
    private void stopFor(Long episodeId) {
        Child child = children.findById(
                        episodes.findById(episodeId).orElseThrow().childId())
                .orElseThrow();
        for (Child sibling : children.findByFamilyIdOrderByDateOfBirth(child.familyId())) {
            boolean same = sibling.id().equals(child.id());
            for (Episode episode : episodes.findByChildIdOrderByReceivedAtDesc(sibling.id())) {
                for (Notice notice : unsent(episode.id())) {
                    if (same) notice.stop();
                    else notice.hold();
                    trail.add(
                            null,
                            same ? "notice-stopped" : "notice-held",
                            "notice",
                            notice.id().toString(),
                            episode.id(),
                            notice.kind());
                }
            }
        }
    }

    private boolean lifeEnded(Long episodeId) {
        return facts.findByEpisodeIdAndFactKey(episodeId, "lifeEvent")
                .map(Fact::textValue)
                .filter(LIFE_ENDED::contains)
                .isPresent();
    }

    private List<Notice> unsent(Long episodeId, String kind) {
        return unsent(episodeId).stream()
                .filter(notice -> notice.kind().equals(kind))
                .toList();
    }

    private List<Notice> unsent(Long episodeId) {
        return notices.findByEpisodeIdOrderByPreparedAt(episodeId).stream()
                .filter(Notice::waits)
                .toList();
    }
}
