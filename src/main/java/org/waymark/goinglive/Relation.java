package org.waymark.goinglive;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.waymark.child.RelationshipKind;

/** What an adult is to a child, as the file writes it. */
final class Relation {

    private Relation() {}

    static String codes() {
        return Arrays.stream(RelationshipKind.values())
                .filter(kind -> !kind.couple() && !kind.siblings())
                .map(Relation::code)
                .collect(Collectors.joining(", "));
    }

    static RelationshipKind of(String code) {
        return RelationshipKind.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static String code(RelationshipKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
