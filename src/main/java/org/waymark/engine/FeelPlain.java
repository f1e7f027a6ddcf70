package org.waymark.engine;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.collection.Iterator;
import java.util.ArrayList;
import java.util.List;

/** Reads plain comparisons out of a FEEL syntax tree; null wherever the tree says more than that. */
final class FeelPlain {

    private FeelPlain() {}

    static FeelCondition of(Object node) {
        if (!(node instanceof Product part)) {
            return null;
        }
        return switch (part.productPrefix()) {
            case "Conjunction" -> both(part, true);
            case "Disjunction" -> both(part, false);
            case "Not" -> negated(part.productElement(0));
            case "Equal" -> equal(part);
            case "In" -> in(part);
            case "Ref" -> named(part, List.of("true"));
            case "FunctionInvocation" -> call(part);
            default -> null;
        };
    }

    private static FeelCondition both(Product node, boolean all) {
        FeelCondition left = of(node.productElement(0));
        FeelCondition right = of(node.productElement(1));
        if (left == null || right == null) {
            return null;
        }
        List<FeelCondition> parts = new ArrayList<>();
        for (FeelCondition side : List.of(left, right)) {
            if (all && side instanceof FeelCondition.All same) parts.addAll(same.parts());
            else if (!all && side instanceof FeelCondition.Any same) parts.addAll(same.parts());
            else parts.add(side);
        }
        return all ? new FeelCondition.All(parts) : new FeelCondition.Any(parts);
    }

    private static FeelCondition negated(Object node) {
        FeelCondition inner = of(node);
        return inner == null ? null : inner.negate();
    }

    private static FeelCondition equal(Product node) {
        String value = constant(node.productElement(1));
        return value == null ? null : named(node.productElement(0), value.equals(NOTHING) ? List.of() : List.of(value));
    }

    private static FeelCondition in(Product node) {
        List<String> values = new ArrayList<>();
        return constants(node.productElement(1), values) && !values.isEmpty()
                ? named(node.productElement(0), values)
                : null;
    }

    private static FeelCondition call(Product node) {
        List<Object> arguments = list(((Product) node.productElement(1)).productElement(0));
        String function = String.valueOf(node.productElement(0));
        if (function.equals("not") && arguments.size() == 1) {
            return negated(arguments.get(0));
        }
        if (function.equals("list contains") && arguments.size() == 2) {
            String value = constant(arguments.get(1));
            return value == null || value.equals(NOTHING) ? null : named(arguments.get(0), List.of(value));
        }
        return null;
    }

    private static final String NOTHING = "\0";

    private static FeelCondition named(Object node, List<String> values) {
        if (node instanceof Product ref && ref.productPrefix().equals("Ref")) {
            List<Object> names = list(ref.productElement(0));
            return names.size() == 1 ? new FeelCondition.Is(String.valueOf(names.get(0)), values, false) : null;
        }
        return null;
    }

    private static boolean constants(Object node, List<String> values) {
        String value = constant(node);
        if (value != null) {
            values.add(value);
            return !value.equals(NOTHING);
        }
        if (node instanceof Product part
                && List.of("AtLeastOne", "UnaryTestExpression", "ConstList", "InputEqualTo")
                        .contains(part.productPrefix())) {
            Object inner = part.productElement(0);
            List<Object> items = inner instanceof Iterable<?> ? list(inner) : List.of(inner);
            return items.stream().allMatch(item -> constants(item, values));
        }
        return false;
    }

    private static String constant(Object node) {
        if (!(node instanceof Product part)) {
            return null;
        }
        return switch (part.productPrefix()) {
            case "ConstString", "ConstBool", "ConstNumber" -> String.valueOf(part.productElement(0));
            case "ConstNull" -> NOTHING;
            default -> null;
        };
    }

    private static List<Object> list(Object scala) {
        List<Object> items = new ArrayList<>();
        if (scala instanceof Iterable<?> many) {
            Iterator<?> each = many.iterator();
            while (each.hasNext()) {
                items.add(each.next());
            }
        }
        return items;
    }
}
