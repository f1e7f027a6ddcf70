package org.waymark.form;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps text that was typed and not sent, one draft per person and subject; no text is ever overwritten unseen. */
@Service
public class Drafts {

    /** Who else has a draft about a subject, and since when. */
    public record Elsewhere(String username, Instant savedAt) {}

    /** A text as stored; the moment as ISO-8601. */
    record Stored(String savedAt, Map<String, List<String>> typed) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Stored>> TEXTS = new TypeReference<>() {};
    private static final int ATTEMPTS = 5;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate own;

    Drafts(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.own = new TransactionTemplate(transactions);
        // what was typed is kept whatever becomes of the caller's transaction
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Keeps what was typed. The input {@link InputNames#DRAFT_VERSION} among it says which draft the page was shown with: if
     * another text was kept since, both stay.
     */
    public Draft save(String username, String subject, Map<String, List<String>> typed) {
        Map<String, List<String>> text = text(typed);
        Integer shownWith = Draft.shownWith(typed);
        int basedOn = shownWith == null ? 0 : shownWith;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Draft saved = attempt(username, subject, text, basedOn);
            if (saved != null) {
                return saved;
            }
        }
        throw new IllegalStateException("The draft is being written from too many places at once. Save it again.");
    }

    private Draft attempt(String username, String subject, Map<String, List<String>> text, int basedOn) {
        try {
            return own.execute(status -> {
                Draft before = find(username, subject).orElse(null);
                Draft after = next(before, username, subject, text, basedOn);
                return write(after, before) ? after : null;
            });
        } catch (DuplicateKeyException e) {
            return null;
        }
    }

    private Draft next(Draft before, String username, String subject, Map<String, List<String>> text, int basedOn) {
        List<Draft.Text> texts = new ArrayList<>();
        texts.add(new Draft.Text(clock.instant(), text));
        if (before != null) {
            before.unseenBy(basedOn).stream()
                    .filter(each -> !each.typed().equals(text))
                    .forEach(texts::add);
        }
        return new Draft(username, subject, before == null ? 1 : before.version() + 1, List.copyOf(texts));
    }

    private boolean write(Draft after, Draft before) {
        String texts = JSON.writeValueAsString(after.texts().stream()
                .map(text -> new Stored(text.savedAt().toString(), text.typed()))
                .toList());
        OffsetDateTime savedAt = after.savedAt().atOffset(ZoneOffset.UTC);
        String sql = before == null
                ? "insert into draft (typed, saved_at, version, username, subject) values (?, ?, ?, ?, ?)"
                : "update draft set typed = ?, saved_at = ?, version = ? where username = ? and subject = ? and version = ?";
        JdbcClient.StatementSpec statement = jdbc.sql(sql)
                .param(texts)
                .param(savedAt)
                .param(after.version())
                .param(after.username())
                .param(after.subject());
        return (before == null ? statement : statement.param(before.version())).update() == 1;
    }

    /** The person's draft about the subject. */
    @Transactional(readOnly = true)
    public Optional<Draft> find(String username, String subject) {
        return jdbc.sql("select username, subject, version, typed from draft where username = ? and subject = ?")
                .param(username)
                .param(subject)
                .query(Drafts::draft)
                .optional();
    }

    /** All drafts of the person, the newest first. */
    @Transactional(readOnly = true)
    public List<Draft> of(String username) {
        return jdbc.sql(
                        "select username, subject, version, typed from draft where username = ? order by saved_at desc, id desc")
                .param(username)
                .query(Drafts::draft)
                .list();
    }

    /** Colleagues who have a draft about the same subject, so that two people do not write the same thing unknowingly. */
    @Transactional(readOnly = true)
    public List<Elsewhere> elsewhere(String username, String subject) {
        return jdbc.sql("select username, saved_at from draft where subject = ? and username <> ? order by username")
                .param(subject)
                .param(username)
                .query((row, number) -> new Elsewhere(
                        row.getString("username"),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Throws the person's draft about the subject away, in the caller's transaction: it was sent, or is not wanted. */
    @Transactional
    public void discard(String username, String subject) {
        jdbc.sql("delete from draft where username = ? and subject = ?")
                .param(username)
                .param(subject)
                .update();
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        List<Draft.Text> texts = JSON.readValue(row.getString("typed"), TEXTS).stream()
                .map(stored -> new Draft.Text(Instant.parse(stored.savedAt()), stored.typed()))
                .toList();
        return new Draft(row.getString("username"), row.getString("subject"), row.getInt("version"), texts);
    }

    /** What was typed, without the page's own inputs and buttons. */
    private static Map<String, List<String>> text(Map<String, List<String>> typed) {
        Map<String, List<String>> text = new LinkedHashMap<>();
        typed.forEach((name, values) -> {
            if (InputNames.isEntered(name)) {
                text.put(
                        name,
                        values.stream().map(value -> value.replace("\0", "")).toList());
            }
        });
        return text;
    }
}
