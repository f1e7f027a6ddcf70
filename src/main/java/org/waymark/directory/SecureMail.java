package org.waymark.directory;

import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which e-mail addresses personal data may go to: those of allow-listed domains and of the domains below them (practice 5). */
@Component
public class SecureMail {

    private final List<String> domains;

    SecureMail(@Value("${waymark.secure-mail-domains}") List<String> domains) {
        this.domains = domains.stream()
                .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
                .filter(domain -> !domain.isEmpty())
                .toList();
    }

    /** Whether personal data may be sent to the address. */
    public boolean isSecure(String email) {
        int at = email == null ? -1 : email.lastIndexOf('@');
        if (at < 1) return false;
        String domain = email.substring(at + 1).strip().toLowerCase(Locale.ROOT);
        return domains.stream().anyMatch(allowed -> domain.equals(allowed) || domain.endsWith("." + allowed));
    }
}
