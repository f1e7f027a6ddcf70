package org.waymark.form;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signed tokens in pages with forms. A token says for whom and about what a page was made, so that the text on it can be
 * kept for that person when the session has ended. It allows nothing else. HMAC-SHA256.
 */
@Service
public class FormTokens {

    /** What a genuine token says; the page is the address at which the text can be seen again, within the product. */
    public record FormToken(String username, String subject, String page, Instant issued) {}

    private static final Duration VALID = Duration.ofHours(12);
    private static final Base64.Encoder ENCODE = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODE = Base64.getUrlDecoder();

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate own;
    private volatile byte[] key;

    FormTokens(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * A token for the person's page about the subject, valid for 12 hours from now.
     *
     * @param page the address of the page, within the product: where the person finds the text again
     */
    public String issue(String username, String subject, String page) {
        String said = encode(username) + "." + encode(subject) + "." + encode(page) + "."
                + clock.instant().getEpochSecond();
        return said + "." + ENCODE.encodeToString(sign(said));
    }

    /** What the token says; empty where it is not genuine or older than 12 hours. */
    public Optional<FormToken> read(String token) {
        String[] parts = token == null ? new String[0] : token.split("\\.", -1);
        if (parts.length != 5) {
            return Optional.empty();
        }
        try {
            byte[] expected = sign(token.substring(0, token.lastIndexOf('.')));
            if (!MessageDigest.isEqual(expected, DECODE.decode(parts[4]))) {
                return Optional.empty();
            }
            Instant issued = Instant.ofEpochSecond(Long.parseLong(parts[3]));
            return issued.plus(VALID).isBefore(clock.instant())
                    ? Optional.empty()
                    : Optional.of(new FormToken(decode(parts[0]), decode(parts[1]), decode(parts[2]), issued));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private byte[] sign(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] key() {
        if (key == null) {
            String stored = stored().orElseGet(this::create);
            key = Base64.getDecoder().decode(stored);
        }
        return key;
    }

    private Optional<String> stored() {
        return jdbc.sql("select secret from form_key where id = 1")
                .query(String.class)
                .optional();
    }

    /** Makes the key once for all nodes: whoever comes second takes the first one's. */
    private String create() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        String text = Base64.getEncoder().encodeToString(secret);
        try {
            own.executeWithoutResult(
                    status -> jdbc.sql("insert into form_key (id, secret, created_at) values (1, ?, ?)")
                            .param(text)
                            .param(clock.instant().atOffset(ZoneOffset.UTC))
                            .update());
            return text;
        } catch (DuplicateKeyException e) {
            return stored().orElseThrow();
        }
    }

    private static String encode(String text) {
        return ENCODE.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String text) {
        return new String(DECODE.decode(text), StandardCharsets.UTF_8);
    }
}
