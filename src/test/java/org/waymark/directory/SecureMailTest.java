package org.waymark.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SecureMailTest {

    private final SecureMail mail = new SecureMail(List.of("nhs.net", " Gov.uk "));

    @Test
    void allowsTheDomainsOfTheListAndThoseBelowThem() {
        assertThat(List.of("a@nhs.net", "A@NHS.NET", "a@wexcombe.gov.uk", "a@b.wexcombe.gov.uk"))
                .allMatch(mail::isSecure);
        assertThat(List.of(
                        "", "a", "@nhs.net", "a@notnhs.net", "a@nhs.net.example", "a@gov.uk.example", "a@example.org"))
                .noneMatch(mail::isSecure);
        assertThat(mail.isSecure(null)).isFalse();
    }
}
