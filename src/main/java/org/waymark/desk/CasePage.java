package org.waymark.desk;

import java.util.List;

/** Everything the page of a case shows. */
public record CasePage(
        CaseHeader header,
        CaseSummary summary,
        List<Tonight> tonight,
        boolean mayRecord,
        List<CaseCourse.Step> now,
        List<CaseCourse.Station> stations,
        List<CaseDeadline> deadlines,
        List<CaseDeadline> settled,
        List<CaseTask> tasks,
        List<HistoryEntry> history,
        int historySize,
        List<ChildEpisodes> family,
        CasePeople people,
        List<CaseLetter> letters) {}
