package org.waymark.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Keeps what somebody sent after their session had ended, so that nothing typed is lost. Asked for every POST that comes
 * without a session; the bean that knows the form completes nothing.
 */
public interface UnsentWork {

    /**
     * Keeps the text as a draft of its author, if the request carries a proof of who that is.
     *
     * @return the address at which the author finds the draft after signing in again; empty when nothing was kept
     */
    Optional<String> keep(HttpServletRequest request);
}
