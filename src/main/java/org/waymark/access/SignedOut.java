package org.waymark.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;

/**
 * Answers requests that are refused. Whoever is signed in sees why; whoever is no longer signed in is asked to sign in,
 * after the text sent has been kept where that is possible.
 */
@Component
class SignedOut implements AccessDeniedHandler, AuthenticationEntryPoint {

    static final String SAVED_REQUEST = "SPRING_SECURITY_SAVED_REQUEST";

    private final CurrentViewer current;
    private final ObjectProvider<UnsentWork> unsentWork;
    private final AccessDeniedHandler refusal = new AccessDeniedHandlerImpl();
    private final AuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint("/sign-in");

    SignedOut(CurrentViewer current, ObjectProvider<UnsentWork> unsentWork) {
        this.current = current;
        this.unsentWork = unsentWork;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException, ServletException {
        if (current.ifSignedIn().isPresent()) refusal.handle(request, response, refused);
        else askToSignIn(request, response);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException, ServletException {
        if (request.getHeader("HX-Request") != null) {
            // Only a part of a page was asked for: the browser loads the whole page again and comes to the sign-in.
            response.setHeader("HX-Refresh", "true");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if ("GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod())) {
            signIn.commence(request, response, refused);
        } else {
            askToSignIn(request, response);
        }
    }

    private void askToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> draft = unsentWork
                .orderedStream()
                .map(keeper -> keeper.keep(request))
                .flatMap(Optional::stream)
                .findFirst();
        draft.ifPresent(address -> request.getSession()
                .setAttribute(SAVED_REQUEST, new SimpleSavedRequest(request.getContextPath() + address)));
        response.sendRedirect(request.getContextPath() + (draft.isPresent() ? "/sign-in?draft-kept" : "/sign-in?out"));
    }
}
