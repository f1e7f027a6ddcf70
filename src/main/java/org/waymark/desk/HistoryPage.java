package org.waymark.desk;

import java.util.Map;

/**
 * Everything that happened in a case, narrowed and in pages.
 *
 * @param kinds the kinds that there are, code and words
 * @param people those who wrote any of it, username and name
 */
public record HistoryPage(
        CaseHeader header,
        HistoryFilter filter,
        Listed<HistoryEntry> entries,
        Map<String, String> kinds,
        Map<String, String> people) {}
