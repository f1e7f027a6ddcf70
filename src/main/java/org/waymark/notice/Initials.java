package org.waymark.notice;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A child's initials: all that a subject line, a reminder or a digest may say of who it is (practice 5). */
public final class Initials {

    private static final Pattern BETWEEN_NAMES = Pattern.compile("[\\s-]+");

    private Initials() {}

    /** For example {@code AEB} of "Ada Example-Brown". */
    public static String of(String name) {
        return BETWEEN_NAMES
                .splitAsStream(name.strip())
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
    }
}
