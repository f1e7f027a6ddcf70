package org.waymark.access;

import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The person signed in on this request, read afresh from the staff list so that a change of role counts at once. */
@Component
public class CurrentViewer {

    private static final String KEPT = CurrentViewer.class.getName();

    private final Workers workers;

    CurrentViewer(Workers workers) {
        this.workers = workers;
    }

    /**
     * The person signed in.
     *
     * @throws Refused when nobody is, or the person has left the authority
     */
    public Viewer viewer() {
        return ifSignedIn().orElseThrow(() -> new Refused("Sign in first. Your session may have ended."));
    }

    /** The person signed in, if anybody active is. */
    public Optional<Viewer> ifSignedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) return Optional.empty();
        String username = authentication.getName();
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null
                && request.getAttribute(KEPT, RequestAttributes.SCOPE_REQUEST) instanceof Viewer kept
                && kept.username().equals(username)) return Optional.of(kept);
        Optional<Viewer> viewer =
                workers.findById(username).filter(Worker::active).map(Viewer::of);
        if (request != null)
            viewer.ifPresent(found -> request.setAttribute(KEPT, found, RequestAttributes.SCOPE_REQUEST));
        return viewer;
    }
}
