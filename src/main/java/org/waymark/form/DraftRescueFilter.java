package org.waymark.form;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.waymark.form.FormTokens.FormToken;

/**
 * Loses no text where a page is refused although somebody is signed in: the person signed in again in another window, so
 * that the old page's CSRF token no longer counts, or a colleague did on the same machine. The text becomes a draft of the
 * person for whom the page was made, and nothing is completed. Sessions that have ended are {@link DraftRescue}'s part.
 *
 * <p>Stands before Spring Security, whose refusal it turns into a way back to the page.
 */
@Component
@Order(-110)
class DraftRescueFilter extends OncePerRequestFilter {

    private final DraftRescue rescue;

    DraftRescueFilter(DraftRescue rescue) {
        this.rescue = rescue;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type =
                request.getContentType() == null ? "" : request.getContentType().toLowerCase(Locale.ROOT);
        return !request.getMethod().equals("POST")
                || !(type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/form-data"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<FormToken> token = rescue.token(request);
        if (token.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Refusal refusal = new Refusal(response);
        chain.doFilter(request, refusal);
        if (refusal.message != null) {
            Optional<String> page = rescue.keep(request);
            response.resetBuffer();
            boolean own = token.get().username().equals(refusal.username);
            response.sendRedirect(request.getContextPath() + (own ? page.orElse("/") : "/sign-in?draft-kept"));
        }
    }

    /** Holds back a refusal for rights or for a stale CSRF token, and who was refused. */
    private static final class Refusal extends HttpServletResponseWrapper {

        private String message;
        private String username;

        Refusal(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendError(int status) throws IOException {
            sendError(status, "");
        }

        @Override
        public void sendError(int status, String text) throws IOException {
            if (status == SC_FORBIDDEN && !isCommitted()) {
                Authentication person = SecurityContextHolder.getContext().getAuthentication();
                message = String.valueOf(text);
                username = person == null ? null : person.getName();
            } else {
                super.sendError(status, text);
            }
        }
    }
}
