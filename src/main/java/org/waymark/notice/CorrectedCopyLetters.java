package org.waymark.notice;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Refused;
import org.waymark.audit.Trail;

/** Letters to those who received something that has been corrected since: put ready one by one, and sent by a named person. */
@Service
@Transactional
public class CorrectedCopyLetters {

    /** The kind of such a letter. */
    public static final String KIND = "corrected-copy";

    private final Notices notices;
    private final NoticeText text;
    private final Trail trail;
    private final Clock clock;

    CorrectedCopyLetters(Notices notices, NoticeText text, Trail trail, Clock clock) {
        this.notices = notices;
        this.text = text;
        this.trail = trail;
        this.clock = clock;
    }

    /** Puts a letter ready for this person; one that waits for them already is enough. Nothing is sent. */
    public Notice prepare(Long episodeId, String recipient, String by) {
        return of(episodeId).stream()
                .filter(notice -> notice.waits() && recipient.equals(notice.recipient()))
                .findFirst()
                .orElseGet(() -> {
                    Worded worded = text.of(KIND, episodeId);
                    Notice notice = notices.save(new Notice(
                                    episodeId, KIND, Notice.PREPARED, worded.subject(), worded.body(), clock.instant())
                            .to(recipient));
                    trail.add(by, "notice-prepared", "notice", notice.id().toString(), episodeId, KIND);
                    return notice;
                });
    }

    /** The letters of this kind about the case, oldest first. */
    @Transactional(readOnly = true)
    public List<Notice> of(Long episodeId) {
        return notices.findByEpisodeIdOrderByPreparedAt(episodeId).stream()
                .filter(notice -> notice.kind().equals(KIND))
                .toList();
    }

    /** A named person has sent it. */
    public void sent(Long noticeId, Long episodeId, String by) {
        Notice notice = notices.findById(noticeId)
                .filter(each ->
                        each.episodeId().equals(episodeId) && each.kind().equals(KIND) && each.waits())
                .orElseThrow(() -> new Refused("This letter does not wait to be sent. Open the list again."));
        notice.sent(by, clock.instant());
        trail.add(by, "notice-sent", "notice", noticeId.toString(), episodeId, KIND);
    }
}
