package org.waymark.deadline;

import java.time.LocalDate;
import java.util.NavigableMap;

/**
 * What another list of bank holidays would change.
 *
 * @param added holidays that are not known yet, with their names
 * @param dropped known holidays that would no longer be holidays
 */
public record HolidayChanges(NavigableMap<LocalDate, String> added, NavigableMap<LocalDate, String> dropped) {

    public boolean isEmpty() {
        return added.isEmpty() && dropped.isEmpty();
    }
}
