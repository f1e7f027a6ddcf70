package org.waymark.access;

import java.util.Locale;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** The staff list as the sign-in reads it: one authority {@code ROLE_<role-code>} for each role held. */
@Component
class Staff implements UserDetailsService {

    private final Workers workers;

    Staff(Workers workers) {
        this.workers = workers;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        Worker worker = workers.findById(plain(username))
                .orElseThrow(() -> new UsernameNotFoundException("There is nobody of this name."));
        return User.withUsername(worker.username())
                .password(worker.passwordHash())
                .disabled(!worker.active())
                .roles(worker.roleCodes().toArray(String[]::new))
                .build();
    }

    /** User names are written small and without blanks round them, however they are typed. */
    static String plain(String typed) {
        String plain = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        return plain.length() > 100 ? plain.substring(0, 100) : plain;
    }
}
