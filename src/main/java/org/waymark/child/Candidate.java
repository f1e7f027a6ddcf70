package org.waymark.child;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;

/**
 * Somebody who may be meant, as far as the keys tell before anything of the person is read. What was found by something
 * withheld counts only once that is allowed.
 */
final class Candidate {

    static final Comparator<Candidate> BY_NAME = Comparator.comparingDouble((Candidate one) -> -one.name)
            .thenComparing(one -> -one.weight)
            .thenComparing(Candidate::personId);

    static final Comparator<Candidate> BY_THE_REST =
            Comparator.comparingDouble((Candidate one) -> -one.rest()).thenComparing(BY_NAME);

    private final Long personId;
    private final Set<Why> whys = EnumSet.noneOf(Why.class);
    private final Set<Why> withheld = EnumSet.noneOf(Why.class);
    private double name;
    private int weight;

    Candidate(Long personId) {
        this.personId = personId;
    }

    Long personId() {
        return personId;
    }

    /** Says of somebody how far a name of theirs fits. */
    interface Naming {
        void of(Candidate one, double fit, int weight);
    }

    /** The name typed fits so far: all of it, 1. Of several that fit, the best counts. */
    void named(double fit, int weight) {
        named(weight);
        this.name = Math.max(name, fit);
    }

    /** A further part of the name typed fits, and is such a share of all of it. */
    void namedInPart(double share, int weight) {
        named(weight);
        this.name = Math.min(1, name + share);
    }

    private void named(int weight) {
        whys.add(Why.NAME);
        this.weight = Math.max(this.weight, weight);
    }

    void foundBy(Why why, boolean byWithheld) {
        (byWithheld ? withheld : whys).add(why);
    }

    boolean isFoundByName() {
        return whys.contains(Why.NAME);
    }

    boolean isFoundByMore() {
        return rest() > 0;
    }

    boolean isFoundByWithheld() {
        return !withheld.isEmpty();
    }

    void allowWithheld() {
        whys.addAll(withheld);
    }

    /** No more than the name may be known: nothing else has found the person. */
    void keepNameOnly() {
        whys.retainAll(Set.of(Why.NAME));
        whys.add(Why.NAME_ONLY);
    }

    Set<Why> whys() {
        return whys;
    }

    private double rest() {
        return whys.stream().mapToDouble(PersonFit::points).sum();
    }
}
