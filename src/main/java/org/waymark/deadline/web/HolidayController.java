package org.waymark.deadline.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.access.CurrentViewer;
import org.waymark.deadline.DueWords;
import org.waymark.deadline.HolidayBook;
import org.waymark.deadline.HolidayChanges;
import org.waymark.deadline.HolidayRecount;
import org.waymark.deadline.HolidaysRefused;
import org.waymark.deadline.WorkingCalendar;

/** The bank holidays: what is known, a new official file or a single day, and what it would change before it is taken over. */
@Controller
@RequestMapping("/operations/bank-holidays")
class HolidayController {

    /** So many cases are counted anew while the person waits; more are left to the round of the next minute. */
    private static final int AT_ONCE = 200;

    private final HolidayBook book;
    private final HolidayRecount recount;
    private final WorkingCalendar calendar;
    private final CurrentViewer current;
    private final Clock clock;

    HolidayController(
            HolidayBook book, HolidayRecount recount, WorkingCalendar calendar, CurrentViewer current, Clock clock) {
        this.book = book;
        this.recount = recount;
        this.calendar = calendar;
        this.current = current;
        this.clock = clock;
    }

    /** A holiday in words, and as the form sends it back. */
    public record Day(String date, String name, String value) {
        static List<Day> of(NavigableMap<LocalDate, String> names) {
            return names.entrySet().stream()
                    .map(day ->
                            new Day(DueWords.date(day.getKey()), day.getValue(), day.getKey() + " " + day.getValue()))
                    .toList();
        }
    }

    @GetMapping
    ModelAndView list() {
        LocalDate today = WorkingCalendar.dateOf(clock.instant());
        ModelAndView page = new ModelAndView("deadline/holidays");
        page.addObject("stale", calendar.staleness(today).orElse(null));
        page.addObject("years", years(today));
        page.addObject(
                "entries", book.entries().stream().map(HolidayController::entry).toList());
        page.addObject("left", recount.left());
        page.addObject("version", calendar.version());
        return page;
    }

    private List<List<Day>> years(LocalDate today) {
        return Day.of(book.known().tailMap(today.withDayOfYear(1), true)).stream()
                .collect(Collectors.groupingBy(day -> day.value().substring(0, 4), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .toList();
    }

    private static String entry(HolidayBook.Entry entry) {
        return DueWords.date(entry.date()) + ", " + entry.name() + (entry.holiday() ? "" : ": no longer a holiday")
                + ". Entered " + DueWords.time(entry.at()) + " by " + entry.by();
    }

    /** What the file, or the one day, would change. */
    @PostMapping("/preview")
    ModelAndView preview(
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(required = false) Integer day,
            @RequestParam(required = false) Integer month,
            @RequestParam(required = false) Integer year,
            @RequestParam(defaultValue = "") String name)
            throws IOException {
        try {
            HolidayChanges changes = file != null && !file.isEmpty()
                    ? book.compare(new String(file.getBytes(), StandardCharsets.UTF_8))
                    : single(day, month, year, name);
            ModelAndView page = new ModelAndView("deadline/holidays-preview");
            page.addObject("added", Day.of(changes.added()));
            page.addObject("dropped", Day.of(changes.dropped()));
            return page;
        } catch (HolidaysRefused refused) {
            return refused(refused.getMessage(), name);
        }
    }

    private HolidayChanges single(Integer day, Integer month, Integer year, String name) {
        NavigableMap<LocalDate, String> one = new TreeMap<>();
        try {
            if (day == null || month == null || year == null || name.isBlank()) throw new DateTimeException("");
            one.put(LocalDate.of(year, month, day), name.strip());
        } catch (DateTimeException notADate) {
            return new HolidayChanges(one, new TreeMap<>());
        }
        one.keySet().removeAll(book.known().keySet());
        return new HolidayChanges(one, new TreeMap<>());
    }

    @PostMapping
    ModelAndView enter(@RequestParam MultiValueMap<String, String> typed, RedirectAttributes flash) {
        NavigableMap<LocalDate, String> added = days(typed.getOrDefault("added", List.of()));
        NavigableMap<LocalDate, String> dropped = days(typed.getOrDefault("dropped", List.of()));
        if (!dropped.isEmpty() && !typed.containsKey("dropConfirmed"))
            return refused("Confirm that known holidays are dropped. Nothing was changed.", "");
        try {
            book.enter(new HolidayChanges(added, dropped), current.viewer().username());
        } catch (HolidaysRefused refused) {
            return refused(refused.getMessage(), "");
        }
        if (recount.left() <= AT_ONCE) recount.run();
        flash.addFlashAttribute("done", "The bank holidays have been changed.");
        return new ModelAndView("redirect:/operations/bank-holidays");
    }

    private static NavigableMap<LocalDate, String> days(List<String> values) {
        NavigableMap<LocalDate, String> days = new TreeMap<>();
        values.stream()
                .filter(value -> value.matches("\\d{4}-\\d{2}-\\d{2} .+"))
                .forEach(value -> days.put(LocalDate.parse(value.substring(0, 10)), value.substring(11)));
        return days;
    }

    private ModelAndView refused(String sentence, String name) {
        ModelAndView page = list();
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("problem", sentence);
        page.addObject("name", name);
        return page;
    }
}
