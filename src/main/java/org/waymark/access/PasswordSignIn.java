package org.waymark.access;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.waymark.audit.Trail;

/** Signs a person in by name and password, behind the brake, and keeps in the trail who came and who was turned away. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final DaoAuthenticationProvider passwords;
    private final SignInBrake brake;
    private final Trail trail;

    PasswordSignIn(Staff staff, PasswordEncoder encoder, SignInBrake brake, Trail trail) {
        this.passwords = new DaoAuthenticationProvider(staff);
        this.passwords.setPasswordEncoder(encoder);
        this.brake = brake;
        this.trail = trail;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String username = Staff.plain(attempt.getName());
        if (brake.holds(username)) {
            trail.add(null, "sign-in-refused", "worker", username, null, "too many wrong passwords");
            throw new LockedException(
                    "Too many wrong passwords were given for this name. Wait 15 minutes and try again,"
                            + " or ask your system administrator.");
        }
        try {
            Authentication signedIn = passwords.authenticate(
                    UsernamePasswordAuthenticationToken.unauthenticated(username, attempt.getCredentials()));
            brake.succeeded(username);
            trail.add(username, "signed-in", "worker", username, null, null);
            return signedIn;
        } catch (AuthenticationException refused) {
            brake.failed(username);
            trail.add(null, "sign-in-refused", "worker", username, null, "wrong name or password");
            throw refused;
        }
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
