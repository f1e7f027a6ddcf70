package org.waymark.child;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes the search keys once for people who were on file before there were any. */
@Component
class SearchStart {

    private static final Logger LOG = LoggerFactory.getLogger(SearchStart.class);

    private final SearchIndex index;

    SearchStart(SearchIndex index) {
        this.index = index;
    }

    @EventListener(ApplicationReadyEvent.class)
    void writeWhereMissing() {
        if (index.missing())
            LOG.info("Search keys written for {} people.", index.rebuild().people());
    }
}
