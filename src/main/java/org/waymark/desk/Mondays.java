package org.waymark.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Viewer;
import org.waymark.desk.Monday.NewsRow;

/** The Monday page of a manager: a week of the own line on one screen (practice 13). */
@Service
@Transactional(readOnly = true)
public class Mondays {

    private final MondayNews news;
    private final MondayUnseen unseen;
    private final MondayEnding ending;
    private final MondayUndecided undecided;
    private final ManagerDeskQuery desk;
    private final Reaches reaches;
    private final StaffNames staffNames;
    private final Clock clock;

    Mondays(
            MondayNews news,
            MondayUnseen unseen,
            MondayEnding ending,
            MondayUndecided undecided,
            ManagerDeskQuery desk,
            Reaches reaches,
            StaffNames staffNames,
            Clock clock) {
        this.news = news;
        this.unseen = unseen;
        this.ending = ending;
        this.undecided = undecided;
        this.desk = desk;
        this.reaches = reaches;
        this.staffNames = staffNames;
        this.clock = clock;
    }

    /**
     * The page as this manager may see it.
     *
     * @param teams the teams that the manager answers for
     */
    public Monday read(Viewer viewer, MondayFilter filter, Set<Long> teams) {
        Reach reach = reaches.of(viewer);
        Instant now = clock.instant();
        Instant since = filter.since(now);
        StaffNames.Book staff = staffNames.read();
        List<NewsRow> happened = news.read(reach, filter, since, staff);
        Set<Long> chosen =
                filter.team() == null ? teams : teams.contains(filter.team()) ? Set.of(filter.team()) : Set.of();
        return new Monday(
                SayDate.moment(since),
                filter.sinceTyped(now),
                SayDate.weekday(ending.lastDay(now)),
                Listed.first(happened.stream().limit(filter.size("news")).toList(), happened.size()),
                MondayNews.counted(happened),
                unseen.read(reach, filter, now),
                ending.away(reach, filter, now, chosen),
                ending.read(reach, filter, now),
                waiting(viewer, filter),
                undecided.read(reach, filter, now));
    }

    /** What waits for this manager's signature, the longest waiting first. */
    public Listed<ManagerDesk.ApprovalRow> waiting(Viewer viewer, MondayFilter filter) {
        return desk.approvals(
                reaches.of(viewer), new DeskFilter("", filter.team(), "", DeskOrder.WEIGHT, false, 1, 1, "approvals"));
    }
}
