package org.waymark.genogram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.waymark.child.Circle;
import org.waymark.child.Person;
import org.waymark.child.Relationship;
import org.waymark.child.RelationshipKind;
import org.waymark.genogram.Union.Bond;

/** Turns what is recorded of relationships into the couples and children of a genogram. */
final class Kinship {

    private final Circle circle;
    private final Map<Long, Set<Long>> parents = new LinkedHashMap<>();
    private final Map<Set<Long>, Bond> couples = new LinkedHashMap<>();
    private final List<Set<Long>> siblings = new ArrayList<>();

    private Kinship(Circle circle) {
        this.circle = circle;
    }

    /** The lines of the circle, those that lead nowhere left out. */
    static List<Union> unions(Circle circle) {
        return new Kinship(circle).read();
    }

    private List<Union> read() {
        each(RelationshipKind::parent, one -> parents(one.toPersonId()).add(one.fromPersonId()));
        each(kind -> kind == RelationshipKind.GRANDPARENT, this::throughTheParent);
        each(kind -> kind == RelationshipKind.AUNT_OR_UNCLE, this::besideTheParent);
        each(kind -> kind == RelationshipKind.SIBLING, one -> together(one.fromPersonId(), one.toPersonId()));
        each(
                RelationshipKind::couple,
                one -> couples.merge(pair(one.fromPersonId(), one.toPersonId()), bond(one), Kinship::closer));
        parents.values().forEach(Kinship::atMostTwo);
        List<Union> unions = new ArrayList<>(families());
        unions.addAll(orphans());
        unions.addAll(care());
        return unions;
    }

    private void each(
            java.util.function.Predicate<RelationshipKind> which, java.util.function.Consumer<Relationship> act) {
        circle.relationships().stream()
                .filter(one -> one.wasEver() && which.test(one.kind()))
                .forEach(act);
    }

    private Set<Long> parents(Long child) {
        return parents.computeIfAbsent(child, id -> new LinkedHashSet<>());
    }

    /** A mother's mother is drawn above the mother. */
    private void throughTheParent(Relationship one) {
        Long parent = parentOfSide(one);
        if (parent != null && parents(parent).size() < 2) parents(parent).add(one.fromPersonId());
    }

    private void besideTheParent(Relationship one) {
        Long parent = parentOfSide(one);
        if (parent != null) together(parent, one.fromPersonId());
    }

    private Long parentOfSide(Relationship one) {
        if (one.side() == null) return null;
        boolean mothers = one.side() == Relationship.Side.MATERNAL;
        return circle.of(one.toPersonId()).stream()
                .filter(known -> known.toPersonId().equals(one.toPersonId()))
                .filter(known -> known.kind() == (mothers ? RelationshipKind.MOTHER : RelationshipKind.FATHER))
                .map(Relationship::fromPersonId)
                .filter(parent -> !parent.equals(one.fromPersonId()))
                .findFirst()
                .orElse(null);
    }

    /** Brothers and sisters share the parents that are recorded for one of them; else they hang from one line. */
    private void together(Long one, Long other) {
        Set<Long> group = new TreeSet<>(List.of(one, other));
        siblings.removeIf(known -> known.stream().anyMatch(group::contains) && group.addAll(known) | true);
        siblings.add(group);
    }

    private static void atMostTwo(Set<Long> parents) {
        while (parents.size() > 2) parents.remove(List.copyOf(parents).get(2));
    }

    private List<Union> families() {
        for (Set<Long> group : siblings) {
            Set<Long> known = group.stream()
                    .map(id -> parents.getOrDefault(id, Set.of()))
                    .max(Comparator.comparing(Set::size))
                    .orElse(Set.of());
            group.forEach(id -> {
                if (parents(id).isEmpty()) parents(id).addAll(known);
            });
        }
        Map<Set<Long>, List<Long>> byParents = new LinkedHashMap<>();
        couples.keySet().forEach(couple -> byParents.put(couple, new ArrayList<>()));
        parents.forEach((child, both) -> {
            if (!both.isEmpty())
                byParents
                        .computeIfAbsent(Set.copyOf(both), id -> new ArrayList<>())
                        .add(child);
        });
        List<Union> unions = new ArrayList<>();
        byParents.forEach((both, children) ->
                unions.add(new Union(inOrder(both), byAge(children), couples.getOrDefault(both, Bond.PARENTS))));
        return unions;
    }

    private List<Union> orphans() {
        List<Union> unions = new ArrayList<>();
        for (Set<Long> group : siblings) {
            List<Long> without =
                    group.stream().filter(id -> parents(id).isEmpty()).toList();
            if (without.size() > 1) unions.add(new Union(List.of(), byAge(without), Bond.PARENTS));
        }
        return unions;
    }

    /** Who brings a child up without being a parent; half-brothers and half-sisters of whom no parent is recorded. */
    private List<Union> care() {
        Map<Long, List<Long>> children = new LinkedHashMap<>();
        each(kind -> kind.carer() && !kind.parent() || kind == RelationshipKind.GRANDPARENT, one -> {
            if (!one.standsOn(circle.today()) || drawn(one)) return;
            children.computeIfAbsent(one.fromPersonId(), id -> new ArrayList<>())
                    .add(one.toPersonId());
        });
        List<Union> unions = new ArrayList<>();
        children.forEach((adult, own) -> unions.add(new Union(List.of(adult), byAge(own), Bond.CARE)));
        each(kind -> kind == RelationshipKind.HALF_SIBLING, one -> {
            Set<Long> shared = new LinkedHashSet<>(parents(one.fromPersonId()));
            shared.retainAll(parents(one.toPersonId()));
            if (shared.isEmpty())
                unions.add(new Union(List.of(), byAge(List.of(one.fromPersonId(), one.toPersonId())), Bond.CARE));
        });
        return unions;
    }

    /** Whether the tie can be seen already: the partner of a parent, the parent of a parent. */
    private boolean drawn(Relationship one) {
        return parents(one.toPersonId()).stream()
                .anyMatch(parent -> parent.equals(one.fromPersonId())
                        || couples.containsKey(pair(parent, one.fromPersonId()))
                        || parents.getOrDefault(parent, Set.of()).contains(one.fromPersonId()));
    }

    private Bond bond(Relationship one) {
        if (!one.standsOn(circle.today())) return Bond.SEPARATED;
        return one.kind() == RelationshipKind.SPOUSE ? Bond.MARRIED : Bond.PARTNERS;
    }

    /** Who has come together again is together. */
    private static Bond closer(Bond one, Bond other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Set<Long> pair(Long one, Long other) {
        return Set.of(one, other);
    }

    /** The man to the left, as is usual; else the one recorded first. */
    private List<Long> inOrder(Set<Long> adults) {
        return adults.stream()
                .sorted(Comparator.comparing(
                                (Long id) -> !"M".equals(circle.person(id).sex()))
                        .thenComparing(id -> id))
                .toList();
    }

    /** The eldest first; those not yet born last. */
    private List<Long> byAge(List<Long> children) {
        return children.stream()
                .distinct()
                .sorted(Comparator.comparing((Long id) -> {
                            Person person = circle.person(id);
                            return person.dateOfBirth() == null
                                    ? "9" + person.expectedDateOfBirth()
                                    : person.dateOfBirth().toString();
                        })
                        .thenComparing(id -> id))
                .toList();
    }

    /**
     * How many generations each person stands below (positive) or above the first; people whom nothing joins stand with the
     * parents when they are grown up.
     */
    static Map<Long, Integer> generations(Circle circle, List<Union> unions) {
        Map<Long, Integer> known = new HashMap<>(Map.of(circle.centre().id(), 0));
        Set<Long> ids = new LinkedHashSet<>(circle.people().keySet());
        boolean more = true;
        while (more) {
            more = false;
            for (Relationship one : circle.relationships()) more |= one.wasEver() && spread(one, known);
            for (Union union : unions) more |= spread(union, known);
        }
        ids.removeAll(known.keySet());
        ids.forEach(id -> known.put(id, grown(circle, id) ? -1 : 0));
        return known;
    }

    private static boolean spread(Union union, Map<Long, Integer> known) {
        if (union.bond() == Bond.CARE) return false;
        Integer of = union.adults().stream()
                .map(known::get)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseGet(() -> union.children().stream()
                        .map(known::get)
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .map(child -> child - 1)
                        .orElse(null));
        if (of == null) return false;
        boolean more = false;
        for (Long adult : union.adults()) more |= known.putIfAbsent(adult, of) == null;
        for (Long child : union.children()) more |= known.putIfAbsent(child, of + 1) == null;
        return more;
    }

    private static boolean spread(Relationship one, Map<Long, Integer> known) {
        int down = switch (one.kind()) {
            case GRANDPARENT -> 2;
            case SIBLING, HALF_SIBLING, STEP_SIBLING, SPOUSE, PARTNER -> 0;
            case OTHER -> Integer.MAX_VALUE;
            default -> 1;
        };
        if (down == Integer.MAX_VALUE) return false;
        Integer from = known.get(one.fromPersonId());
        Integer to = known.get(one.toPersonId());
        if (from != null && to == null) known.put(one.toPersonId(), from + down);
        if (to != null && from == null) known.put(one.fromPersonId(), to - down);
        return (from == null) != (to == null);
    }

    private static boolean grown(Circle circle, Long id) {
        Person person = circle.person(id);
        return !person.unborn()
                && (person.dateOfBirth() == null
                        || person.dateOfBirth().plusYears(18).isBefore(circle.today()));
    }

    /** Lines that would run upwards, because what is recorded contradicts itself, stand in the table alone. */
    static List<Union> downwards(List<Union> unions, Map<Long, Integer> generations) {
        return unions.stream()
                .filter(union -> union.children().stream()
                        .allMatch(child -> union.adults().stream()
                                .allMatch(adult -> generations.get(adult) < generations.get(child))))
                .filter(union -> !union.adults().isEmpty()
                        || union.children().stream()
                                        .map(generations::get)
                                        .collect(Collectors.toSet())
                                        .size()
                                == 1)
                .toList();
    }
}
