package org.waymark.desk;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** There is no case, or no record, of that number: a page with status 404. */
public class NoSuchCase extends ResponseStatusException {

    NoSuchCase(Long episodeId) {
        this("There is no case " + episodeId + ". Check the address, or find the child by name.");
    }

    NoSuchCase(String sentence) {
        super(HttpStatus.NOT_FOUND, sentence);
    }
}
