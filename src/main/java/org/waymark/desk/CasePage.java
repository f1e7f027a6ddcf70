package org.waymark.desk;

import java.util.List;

/** Everything the page of a case shows. */
public record CasePage(
        CaseHeader header,
        CaseSummary summary,
        List<CaseCourse.Step> now,
        List<CaseCourse.Station> stations,
        List<CaseDeadline> deadlines,
        List<CaseDeadline> settled,
        List<CaseTask> tasks,
        List<HistoryEntry> history,
        int historySize,
        List<RecordLine> records,
        CasePeople people,
        List<CaseDocument> documents,
        List<CaseLetter> letters) {}
