package org.waymark.correction;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** There is no correction, or nothing to correct, of that number: a page with status 404. */
public class NoSuchCorrection extends ResponseStatusException {

    public NoSuchCorrection(Object number) {
        super(HttpStatus.NOT_FOUND, "There is nothing to correct under " + number + ". Check the address.");
    }
}
