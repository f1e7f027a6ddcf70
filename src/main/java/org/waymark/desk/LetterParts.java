package org.waymark.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.waymark.access.Viewer;
import org.waymark.notice.Notice;
import org.waymark.notice.Notices;

/** The letters of a case that have gone, for bundles; what was never sent is nobody's letter. */
@Component
class LetterParts implements FilePartSource {

    private final Notices notices;
    private final PaperPages paper;

    LetterParts(Notices notices, PaperPages paper) {
        this.notices = notices;
        this.paper = paper;
    }

    @Override
    public String kind() {
        return "letter";
    }

    @Override
    public List<? extends FilePart> parts(Long episodeId, Viewer viewer) {
        return notices.findByEpisodeIdOrderByPreparedAt(episodeId).stream()
                .filter(notice -> Notice.SENT.equals(notice.state()) && notice.sentAt() != null)
                .map(Part::new)
                .toList();
    }

    private final class Part implements FilePart {

        private final Notice letter;

        private Part(Notice letter) {
            this.letter = letter;
        }

        @Override
        public String kind() {
            return "letter";
        }

        @Override
        public Long sourceId() {
            return letter.id();
        }

        @Override
        public String title() {
            return letter.subject() == null ? Words.spelled(letter.kind()) : letter.subject();
        }

        @Override
        public LocalDate date() {
            return SayDate.london(letter.sentAt()).toLocalDate();
        }

        @Override
        public Printed printed(Recipient recipient) {
            return Printed.html(
                    paper.of(
                            "letter",
                            Map.of(
                                    "to",
                                    recipient.family() ? "" : Objects.requireNonNullElse(letter.recipient(), ""),
                                    "sent",
                                    SayDate.momentOrDay(letter.sentAt()),
                                    "text",
                                    Objects.requireNonNullElse(letter.body(), ""))),
                    List.of());
        }
    }
}
