package org.waymark.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Viewer;
import org.waymark.notice.CorrectedCopyLetters;
import org.waymark.notice.Notice;

/**
 * Who received a record before it was corrected, and the corrected copies put ready for them: each is looked at and sent by a
 * named person, and no step is done again (practice 5 and 14).
 */
@Service
@Transactional
public class CorrectedCopies {

    private final FileItems items;
    private final Receivers receivers;
    private final WhoMay whoMay;
    private final CorrectedCopyLetters letters;

    CorrectedCopies(FileItems items, Receivers receivers, WhoMay whoMay, CorrectedCopyLetters letters) {
        this.items = items;
        this.receivers = receivers;
        this.whoMay = whoMay;
        this.letters = letters;
    }

    /** The list of one record; letters are those put ready or sent so far. */
    public record Opened(FileItem item, List<ReceivedCopy> received, List<Notice> letters) {}

    /** The corrected record with everybody who received it, by what is on file of the cases that the viewer may work on. */
    @Transactional(readOnly = true)
    public Opened open(Long recordId, Viewer viewer) {
        FileItem item = items.find("record", recordId).orElseThrow(() -> new NoSuchCorrection(recordId));
        List<ReceivedCopy> received = new ArrayList<>();
        List<Notice> prepared = new ArrayList<>();
        for (Long episodeId : allowed(item, viewer)) {
            received.addAll(receivers.of(List.of(item), episodeId));
            prepared.addAll(letters.of(episodeId));
        }
        return new Opened(item, received.stream().distinct().toList(), prepared);
    }

    /** Puts a letter ready for each of those chosen, and for each line typed. */
    public int prepare(Long recordId, Set<String> chosen, String others, Viewer viewer) {
        Opened opened = open(recordId, viewer);
        Long episodeId = allowed(opened.item(), viewer).get(0);
        List<String> recipients = new ArrayList<>(opened.received().stream()
                .map(ReceivedCopy::recipient)
                .filter(chosen::contains)
                .distinct()
                .toList());
        others.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(recipients::add);
        recipients.forEach(recipient -> letters.prepare(
                episodeId, recipient.length() > 500 ? recipient.substring(0, 500) : recipient, viewer.username()));
        return recipients.size();
    }

    /** A named person has sent one of them. */
    public void sent(Long recordId, Long noticeId, Viewer viewer) {
        Opened opened = open(recordId, viewer);
        opened.letters().stream()
                .filter(letter -> letter.id().equals(noticeId))
                .findFirst()
                .ifPresent(letter -> letters.sent(noticeId, letter.episodeId(), viewer.username()));
    }

    private List<Long> allowed(FileItem item, Viewer viewer) {
        item.episodeIds().stream()
                .filter(episodeId -> whoMay.propose(viewer, episodeId))
                .findFirst()
                .ifPresentOrElse(
                        found -> {},
                        () -> whoMay.requirePropose(viewer, item.episodeIds().get(0)));
        return item.episodeIds().stream()
                .filter(episodeId -> whoMay.propose(viewer, episodeId))
                .toList();
    }
}
