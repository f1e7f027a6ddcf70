package org.waymark.meeting;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the tasks of siblings together: each child's own process has its own task, and one meeting gathers them so
 * that they are dealt with on one page, in one submission.
 */
@Service
@Transactional
public class MeetingBook {

    private static final String OPEN = "open";

    private final Meetings meetings;
    private final MeetingChildren children;
    private final Clock clock;

    MeetingBook(Meetings meetings, MeetingChildren children, Clock clock) {
        this.meetings = meetings;
        this.children = children;
        this.clock = clock;
    }

    /** Adds a child's task to the family's open meeting of this kind, or opens one; returns the meeting's id. */
    public Long join(String kind, Long familyId, Long episodeId, String taskId) {
        Meeting meeting = meetings.findFirstByFamilyIdAndKindAndStateOrderByIdDesc(familyId, kind, OPEN)
                .orElseGet(() -> meetings.save(new Meeting(kind, familyId, clock.instant(), OPEN)));
        children.save(new MeetingChild(meeting.id(), episodeId, taskId));
        return meeting.id();
    }

    /** The children of a meeting, in fixed order. */
    @Transactional(readOnly = true)
    public List<MeetingChild> childrenOf(Long meetingId) {
        return children.findByMeetingIdOrderByEpisodeId(meetingId);
    }

    @Transactional(readOnly = true)
    public Optional<Meeting> find(Long meetingId) {
        return meetings.findById(meetingId);
    }

    /** Takes a child's task out of its meeting: it was cancelled, or is dealt with apart. */
    public void leave(String taskId) {
        children.findByTaskId(taskId).ifPresent(child -> {
            boolean open = meetings.findById(child.meetingId())
                    .filter(meeting -> meeting.state().equals(OPEN))
                    .isPresent();
            if (open) children.delete(child);
        });
    }

    /**
     * The meeting was held for these tasks. Children who were not dealt with move to a meeting of their own, whose id
     * is returned; empty when all were.
     */
    public Optional<Long> held(Long meetingId, Collection<String> taskIds, Long recordId) {
        Meeting meeting = meetings.findById(meetingId).orElseThrow();
        List<MeetingChild> left = childrenOf(meetingId).stream()
                .filter(child -> !taskIds.contains(child.taskId()))
                .toList();
        meeting.held(recordId);
        if (left.isEmpty()) return Optional.empty();
        Meeting next = meetings.save(new Meeting(meeting.kind(), meeting.familyId(), clock.instant(), OPEN));
        for (MeetingChild child : left) {
            children.delete(child);
            children.save(new MeetingChild(next.id(), child.episodeId(), child.taskId()));
        }
        return Optional.of(next.id());
    }
}
