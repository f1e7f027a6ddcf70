package org.waymark.desk;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.waymark.access.Viewer;

/**
 * Keeps from a page what is withheld from its reader, wherever it was written: every page that passed {@link CaseDoor} is
 * put through it word by word when it is written out, so that no view can forget it (practice 5).
 */
@Component
public class Discretion {

    private static final String ATTRIBUTE = Discretion.class.getName();

    private final Secrets secrets;

    Discretion(Secrets secrets) {
        this.secrets = secrets;
    }

    /** The page being made for this viewer will tell of this case; nothing to do where no page is being made. */
    void reads(Viewer viewer, Long episodeId) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) return;
        Page page = (Page) request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        if (page == null) {
            page = new Page(viewer);
            request.setAttribute(ATTRIBUTE, page, RequestAttributes.SCOPE_REQUEST);
        }
        page.tellsOf(episodeId);
    }

    /** Whether something on the files of these children is withheld from the viewer. */
    boolean hides(Viewer viewer, Collection<Long> episodeIds) {
        return !secrets.from(episodeIds, viewer).isEmpty();
    }

    /** The page of this request; null where it tells of no case. */
    public static Page page() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request == null ? null : (Page) request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    }

    /** A page for one viewer, with the cases of which it tells. */
    public final class Page {

        private final Viewer viewer;
        private final Set<Long> episodeIds = new LinkedHashSet<>();
        private SecretWords hidden;

        private Page(Viewer viewer) {
            this.viewer = viewer;
        }

        private void tellsOf(Long episodeId) {
            if (episodeIds.add(episodeId)) hidden = null;
        }

        /** The text as this viewer may read it; the same text where nothing withheld stands in it. */
        public String readable(String text) {
            if (hidden == null) hidden = secrets.from(episodeIds, viewer);
            return hidden.removedFrom(text, PeopleWords.said("withheld"));
        }
    }
}
