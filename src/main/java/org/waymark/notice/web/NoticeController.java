package org.waymark.notice.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.access.CurrentViewer;
import org.waymark.access.Rights;
import org.waymark.access.Viewer;
import org.waymark.audit.Trail;
import org.waymark.casefile.Episode;
import org.waymark.casefile.Episodes;
import org.waymark.child.Child;
import org.waymark.child.Children;
import org.waymark.notice.Notice;
import org.waymark.notice.Notices;

/** Shows a letter as it would go out, to be read, printed or copied by the person who sends it. */
@Controller
class NoticeController {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEE d MMMM yyyy, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private final Notices notices;
    private final Episodes episodes;
    private final Children children;
    private final Rights rights;
    private final CurrentViewer current;
    private final Trail trail;

    NoticeController(
            Notices notices, Episodes episodes, Children children, Rights rights, CurrentViewer current, Trail trail) {
        this.notices = notices;
        this.episodes = episodes;
        this.children = children;
        this.rights = rights;
        this.current = current;
        this.trail = trail;
    }

    @GetMapping("/notice/{id}")
    ModelAndView show(@PathVariable Long id) {
        Viewer viewer = current.viewer();
        Notice notice = notices.findById(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such letter."));
        Episode episode = episodes.findById(notice.episodeId()).orElseThrow();
        Child child = children.findById(episode.childId()).orElseThrow();
        rights.requireMayReadCase(viewer, episode.teamId(), child.restricted());
        trail.add(viewer.username(), "notice-read", "notice", id.toString(), episode.id(), notice.kind());
        return new ModelAndView("notice/notice", Map.of("notice", notice, "state", state(notice)));
    }

    private static String state(Notice notice) {
        return switch (notice.state()) {
            case Notice.SENT -> "Sent " + WHEN.format(notice.sentAt());
            case Notice.STOPPED -> "Stopped: this letter must not go";
            case Notice.HELD -> "Held: a manager must look at it before it goes";
            default -> "Ready to be looked at since " + WHEN.format(notice.preparedAt()) + ", not sent";
        };
    }
}
