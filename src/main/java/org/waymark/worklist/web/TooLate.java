package org.waymark.worklist.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.access.CurrentViewer;
import org.waymark.worklist.AlreadyDone;
import org.waymark.worklist.FormPages;
import org.waymark.worklist.NoSuchTask;
import org.waymark.worklist.TaskGone;

/** Tells whoever comes second who was first, and gives their text back. */
@ControllerAdvice
class TooLate {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'at' HH:mm", Locale.UK);

    private final FormPages pages;
    private final CurrentViewer current;

    TooLate(FormPages pages, CurrentViewer current) {
        this.pages = pages;
        this.current = current;
    }

    @ExceptionHandler
    ModelAndView done(AlreadyDone done, HttpServletRequest request) {
        String by = done.by() == null ? "a colleague" : done.by();
        return page(
                "This task was completed by " + by + " on "
                        + MOMENT.format(done.at().atZone(LONDON)) + ".",
                HttpStatus.CONFLICT,
                request);
    }

    @ExceptionHandler
    ModelAndView gone(TaskGone gone, HttpServletRequest request) {
        return page("This task is no longer open: the case has moved on.", HttpStatus.CONFLICT, request);
    }

    /** Two people wrote at the same moment, and the database let only one through. */
    @ExceptionHandler
    ModelAndView raced(ConcurrencyFailureException raced, HttpServletRequest request) {
        return page(
                "A colleague changed this case at the same moment, and nothing of yours was recorded. Open it again.",
                HttpStatus.CONFLICT,
                request);
    }

    @ExceptionHandler
    ModelAndView unknown(NoSuchTask unknown) {
        ModelAndView page = new ModelAndView(
                "error/404",
                Map.of("sentence", "There is no such task. It may have fallen away because the case has moved on."));
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }

    private ModelAndView page(String sentence, HttpStatus status, HttpServletRequest request) {
        Map<String, List<String>> typed = typed(request);
        if (!typed.isEmpty()) pages.keep("late:" + request.getRequestURI(), current.viewer(), typed);
        List<String> texts = typed.entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith("_"))
                .flatMap(entry -> entry.getValue().stream())
                .filter(Objects::nonNull)
                .filter(text -> text.contains(" "))
                .toList();
        ModelAndView page = new ModelAndView("worklist/too-late", Map.of("sentence", sentence, "texts", texts));
        page.setStatus(status);
        return page;
    }

    private static Map<String, List<String>> typed(HttpServletRequest request) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        if (request.getMethod().equals("POST"))
            request.getParameterMap().forEach((name, values) -> typed.put(name, Arrays.asList(values)));
        return typed;
    }
}
