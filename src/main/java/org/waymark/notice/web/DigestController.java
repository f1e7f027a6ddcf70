package org.waymark.notice.web;

import java.time.Clock;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.access.CurrentViewer;
import org.waymark.access.Viewer;
import org.waymark.deadline.DueWords;
import org.waymark.deadline.WorkingCalendar;
import org.waymark.notice.DigestSource;
import org.waymark.notice.StaffMessage;
import org.waymark.notice.StaffMessages;

/** What a person's day holds as it stands now, and what has been written to that person; nobody reads another's. */
@Controller
class DigestController {

    private static final int MOST = 30;

    private final DigestSource source;
    private final StaffMessages messages;
    private final CurrentViewer current;
    private final Clock clock;

    DigestController(DigestSource source, StaffMessages messages, CurrentViewer current, Clock clock) {
        this.source = source;
        this.messages = messages;
        this.current = current;
        this.clock = clock;
    }

    /** A message in a list; {@code written} in words. */
    record Row(Long id, String subject, String written, boolean alarm) {

        static Row of(StaffMessage message) {
            return new Row(
                    message.id(),
                    message.subject(),
                    DueWords.time(message.writtenAt()),
                    StaffMessage.ALARM.equals(message.kind()));
        }
    }

    @GetMapping("/digest")
    ModelAndView today() {
        Viewer viewer = current.viewer();
        ModelAndView page = new ModelAndView("notice/digest");
        page.addObject("day", DueWords.date(WorkingCalendar.dateOf(clock.instant())));
        page.addObject("parts", source.day(viewer));
        page.addObject(
                "messages",
                messages.to(viewer.username(), Limit.of(MOST)).stream()
                        .map(Row::of)
                        .toList());
        return page;
    }

    @GetMapping("/digest/{id}")
    ModelAndView message(@PathVariable Long id) {
        StaffMessage message = messages.toPerson(id, current.viewer().username())
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "There is no such message to you. Look at the list on your digest."));
        ModelAndView page = new ModelAndView("notice/message");
        page.addObject("row", Row.of(message));
        page.addObject("body", message.body());
        return page;
    }

    @GetMapping("/operations/outbox")
    ModelAndView outbox() {
        List<Kind> kinds = messages.waiting().stream()
                .map(kind -> new Kind(
                        "outbox." + kind.getKind(),
                        kind.getWaiting(),
                        DueWords.time(kind.getOldest()),
                        DueWords.time(kind.getNewest())))
                .toList();
        return new ModelAndView("notice/outbox", "kinds", kinds);
    }

    /** What waits of one kind, named by the key of its words; its times in words. */
    record Kind(String key, long waiting, String oldest, String newest) {}
}
