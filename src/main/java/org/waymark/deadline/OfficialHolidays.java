package org.waymark.deadline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the government's file of bank holidays: key {@code england-and-wales}, then {@code events} with title and date. */
final class OfficialHolidays {

    private static final String DIVISION = "england-and-wales";
    private static final int FEWEST = 8;

    private OfficialHolidays() {}

    /**
     * The holidays of England and Wales in the file.
     *
     * @throws HolidaysRefused with a sentence where this is not that file
     */
    static Map<LocalDate, String> read(String json) {
        JsonNode events = events(json);
        Map<LocalDate, String> names = new TreeMap<>();
        for (JsonNode event : events) {
            String date = event.path("date").asString("");
            String title = event.path("title").asString("").strip();
            try {
                names.put(LocalDate.parse(date), title.isEmpty() ? "Bank holiday" : title);
            } catch (DateTimeException notADate) {
                throw new HolidaysRefused("In this file the holiday '" + title + "' has the date '" + date
                        + "', which is no date. Nothing was changed.");
            }
        }
        if (names.size() < FEWEST)
            throw new HolidaysRefused("This file has only " + names.size()
                    + " bank holidays of England and Wales, fewer than one year has. Nothing was changed.");
        return names;
    }

    private static JsonNode events(String json) {
        try {
            JsonNode events = JsonMapper.shared().readTree(json).path(DIVISION).path("events");
            if (events.isArray()) return events;
        } catch (JacksonException notJson) {
            throw new HolidaysRefused("This file is not JSON. Download bank-holidays.json again. Nothing was changed.");
        }
        throw new HolidaysRefused("This file has no list '" + DIVISION
                + "'. It must be the official bank-holidays.json. Nothing was changed.");
    }
}
