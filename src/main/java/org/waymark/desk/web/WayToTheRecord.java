package org.waymark.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.waymark.desk.OnAnotherRecord;

/** Leads from the record of a person that was made one with another to the other: with what was typed, so that nothing is lost. */
@ControllerAdvice
class WayToTheRecord {

    @ExceptionHandler
    ResponseEntity<Void> elsewhere(OnAnotherRecord united, HttpServletRequest request) {
        String path =
                request.getRequestURI().replaceFirst("/" + united.askedFor() + "(?=/|$)", "/" + united.standsOn());
        String query = request.getQueryString();
        return ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT)
                .location(URI.create(query == null ? path : path + "?" + query))
                .build();
    }
}
