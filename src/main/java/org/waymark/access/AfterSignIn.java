package org.waymark.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;

/** Brings a person who has just signed in to the page that they asked for, once, or else to the start. */
@Component
public class AfterSignIn extends SavedRequestAwareAuthenticationSuccessHandler {

    private final HttpSessionRequestCache asked = new HttpSessionRequestCache();

    AfterSignIn() {
        asked.setMatchingRequestParameterName(null);
        asked.setRequestMatcher(AfterSignIn::isPage);
        setRequestCache(asked);
        setDefaultTargetUrl("/");
    }

    HttpSessionRequestCache asked() {
        return asked;
    }

    private static boolean isPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return "GET".equals(request.getMethod())
                && request.getHeader("HX-Request") == null
                && accept != null
                && accept.contains("text/html");
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication by)
            throws ServletException, IOException {
        super.onAuthenticationSuccess(request, response, by);
        asked.removeRequest(request, response);
    }
}
