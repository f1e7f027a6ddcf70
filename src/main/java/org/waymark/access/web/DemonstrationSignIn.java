package org.waymark.access.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.waymark.access.AfterSignIn;
import org.waymark.audit.Trail;

/** Signs in as one of the invented people by one click. Exists in the demonstration only. */
@Controller
@ConditionalOnProperty("waymark.demonstration")
class DemonstrationSignIn {

    private final UserDetailsService staff;
    private final AfterSignIn afterSignIn;
    private final Trail trail;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final ChangeSessionIdAuthenticationStrategy newSessionId = new ChangeSessionIdAuthenticationStrategy();
    private final CsrfAuthenticationStrategy newToken =
            new CsrfAuthenticationStrategy(new HttpSessionCsrfTokenRepository());

    DemonstrationSignIn(UserDetailsService staff, AfterSignIn afterSignIn, Trail trail) {
        this.staff = staff;
        this.afterSignIn = afterSignIn;
        this.trail = trail;
    }

    @PostMapping("/sign-in/as")
    void signInAs(@RequestParam String person, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Authentication authentication = authentication(person);
        newSessionId.onAuthentication(authentication, request, response);
        newToken.onAuthentication(authentication, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        trail.add(person, "signed-in", "worker", person, null, "demonstration, by one click");
        afterSignIn.onAuthenticationSuccess(request, response, authentication);
    }

    private Authentication authentication(String person) {
        try {
            UserDetails details = staff.loadUserByUsername(person);
            if (!details.isEnabled()) throw new UsernameNotFoundException(person);
            return UsernamePasswordAuthenticationToken.authenticated(details, null, details.getAuthorities());
        } catch (UsernameNotFoundException unknown) {
            throw new ResponseStatusException(
                    HttpStatus.NOT_FOUND, "There is nobody of this name in the demonstration. Choose from the list.");
        }
    }
}
