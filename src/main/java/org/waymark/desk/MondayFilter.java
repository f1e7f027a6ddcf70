package org.waymark.desk;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a manager asked to see of the Monday page; it lives in the address of the page.
 *
 * @param since from when on things count as new, typed as London clocks show it; empty for last Friday at five
 * @param team a team's id, or null for all that the manager answers for
 * @param all the block that is shown whole, or empty
 * @param sign the task that is open to be read and signed, or empty
 */
public record MondayFilter(String since, Long team, String all, String sign) {

    private static final int FEW = 8;
    private static final int MOST = 500;
    private static final LocalTime FIVE = LocalTime.of(17, 0);
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm").withResolverStyle(ResolverStyle.STRICT);

    public MondayFilter {
        since = Objects.requireNonNullElse(since, "").strip();
        all = Objects.requireNonNullElse(all, "");
        sign = Objects.requireNonNullElse(sign, "");
    }

    /** From when on things count as new; the Friday before today at five where nothing sensible was typed. */
    public Instant since(Instant now) {
        ZonedDateTime there = SayDate.london(now);
        try {
            if (!since.isEmpty())
                return LocalDateTime.parse(since, TYPED).atZone(SayDate.LONDON).toInstant();
        } catch (DateTimeParseException notSoTyped) {
            // shown as if nothing had been typed: the page says since when it counts
        }
        return there.toLocalDate()
                .with(TemporalAdjusters.previous(DayOfWeek.FRIDAY))
                .atTime(FIVE)
                .atZone(SayDate.LONDON)
                .toInstant();
    }

    /** The moment as the box of the page takes it. */
    public String sinceTyped(Instant now) {
        return TYPED.format(SayDate.london(since(now)));
    }

    /** How many rows of a block are shown. */
    int size(String block) {
        return all.equals(block) ? MOST : FEW;
    }

    /** The same page with this block whole. */
    public String addressOfAll(String block) {
        return address(block, "", block);
    }

    /** The same page with this task open to be signed. */
    public String addressOfSign(String taskId) {
        return address(all, taskId, "sign");
    }

    /** The same without a fragment: where a text rescued from an ended session is shown again. */
    public String addressOfDraft(String taskId) {
        return address("/monday", all, taskId, null);
    }

    /** The same page with nothing open to be signed. */
    public String addressWithout() {
        return address(all, "", "waiting");
    }

    /** Where a signature on this task is sent. */
    public String signingAddress(String taskId) {
        return address("/monday/sign/" + taskId, all, "", null);
    }

    private String address(String all, String sign, String anchor) {
        return address("/monday", all, sign, anchor);
    }

    private String address(String path, String all, String sign, String anchor) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        List<Object> typed = new ArrayList<>();
        if (!since.isEmpty()) {
            address.queryParam("since", "{since}");
            typed.add(since);
        }
        if (team != null) address.queryParam("team", team);
        if (!all.isEmpty()) {
            address.queryParam("all", "{all}");
            typed.add(all);
        }
        if (!sign.isEmpty()) {
            address.queryParam("sign", "{sign}");
            typed.add(sign);
        }
        if (anchor != null) address.fragment(anchor);
        return address.encode().buildAndExpand(typed.toArray()).toUriString();
    }

    /** The condition on the team in the column. */
    String narrowing(String teamColumn) {
        return team == null ? "" : " and " + teamColumn + " = :team";
    }
}
