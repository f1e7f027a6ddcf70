package org.waymark.allocation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** A stretch of time, from a moment up to but without another. */
public record Span(Instant from, Instant to) {

    public Span {
        if (to.isBefore(from)) throw new IllegalArgumentException("A stretch of time ends after it begins.");
    }

    boolean overlaps(Span other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    /** What is left of the whole when these are taken out of it, in order; they may overlap and reach beyond it. */
    static List<Span> without(Span whole, Collection<Span> taken) {
        List<Span> left = new ArrayList<>();
        Instant reached = whole.from;
        for (Span each : taken.stream().sorted(Comparator.comparing(Span::from)).toList()) {
            Instant begin = each.from.isBefore(whole.to) ? each.from : whole.to;
            if (begin.isAfter(reached)) left.add(new Span(reached, begin));
            if (each.to.isAfter(reached)) reached = each.to;
        }
        if (reached.isBefore(whole.to)) left.add(new Span(reached, whole.to));
        return left;
    }
}
