package org.waymark.engine;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterator;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ConstRange;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Ref;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * FEEL as forms and tables may use it: comparisons and a short list of functions, no loops, always under a time limit.
 *
 * <p>Whoever may edit a form must not be able to hold a thread: {@code count(for i in 1..300000 return i)} took minutes.
 */
@Component
public class Feel implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Feel.class);
    private static final int LONGEST = 2_000;
    private static final int DEEPEST = 12;
    private static final int WIDEST_RANGE = 1_000;
    private static final int REMEMBERED = 5_000;
    private static final Duration TO_PARSE = Duration.ofSeconds(20);
    private static final Duration TO_EVALUATE = Duration.ofSeconds(2);
    private static final Set<String> REFUSED =
            Set.of("For", "SomeItem", "EveryItem", "FunctionDefinition", "JavaFunctionInvocation", "Exponentiation");
    /** Functions whose cost is linear in what they are given; regular expressions are not among them. */
    private static final Set<String> FUNCTIONS = Set.of(
            "not",
            "abs",
            "floor",
            "ceiling",
            "number",
            "string",
            "count",
            "min",
            "max",
            "sum",
            "mean",
            "all",
            "any",
            "date",
            "time",
            "duration",
            "now",
            "today",
            "date and time",
            "years and months duration",
            "day of week",
            "month of year",
            "is defined",
            "is empty",
            "is blank",
            "get or else",
            "list contains",
            "contains",
            "starts with",
            "ends with",
            "string length",
            "lower case",
            "upper case",
            "trim");

    private final FeelEngineApi engine;
    private final TimeLimit limit = new TimeLimit("feel", 4);
    private final Map<String, ParsedExpression> parsed = new ConcurrentHashMap<>();
    private final Duration toEvaluate;

    @org.springframework.beans.factory.annotation.Autowired
    public Feel(Clock clock) {
        this(clock, TO_EVALUATE);
    }

    Feel(Clock clock, Duration toEvaluate) {
        ZoneId london = ZoneId.of("Europe/London");
        this.engine = FeelEngineBuilder.forJava()
                .withClock(() -> clock.instant().atZone(london))
                .build();
        this.toEvaluate = toEvaluate;
        limit.later(() -> run(engine.parseExpression("a = \"b\"").parsedExpression(), Map.of()));
    }

    /** What is wrong with an expression (written without the leading {@code =}); empty when it may be used. */
    public List<String> problems(String expression) {
        return judge(expression, false);
    }

    /** The same for a cell of a decision table, which holds tests of an unnamed value. */
    public List<String> problemsOfTests(String tests) {
        return judge(tests, true);
    }

    /**
     * Whether the condition is true of the values.
     *
     * @param where what asks, for the log: a form or table id, never data
     * @return false also where the condition is refused, fails, or takes longer than the limit
     */
    public boolean holds(String expression, Map<String, Object> values, String where) {
        ParsedExpression condition = parsed.get(expression);
        if (condition == null && problems(expression).isEmpty()) {
            condition = parsed.get(expression);
        }
        if (condition == null) {
            LOG.warn("A condition of {} cannot be used and counts as not met: {}", where, expression);
            return false;
        }
        ParsedExpression ready = condition;
        // plain comparisons end by themselves; a handing over to another thread costs more than all of them
        Optional<Boolean> answer = FeelPlain.of(ready.expression()) == null
                ? limit.within(toEvaluate, () -> run(ready, values))
                : Optional.ofNullable(run(ready, values));
        if (answer.isEmpty()) {
            LOG.warn("A condition of {} took too long or failed and counts as not met: {}", where, expression);
        }
        return answer.orElse(false);
    }

    /** The condition as plain comparisons; empty where it says more than that or is refused. */
    public Optional<FeelCondition> plain(String expression) {
        if (!problems(expression).isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(FeelPlain.of(parsed.get(expression).expression()));
    }

    /** The names an expression refers to, first parts only. */
    public Set<String> names(String expression) {
        Set<String> names = new LinkedHashSet<>();
        if (problems(expression).isEmpty()) {
            names(parsed.get(expression).expression(), names);
        }
        return names;
    }

    @Override
    public void destroy() {
        limit.close();
    }

    private Boolean run(ParsedExpression expression, Map<String, Object> values) {
        EvaluationResult result = engine.evaluate(expression, values);
        return result.isSuccess() ? Boolean.TRUE.equals(result.result()) : null;
    }

    private List<String> judge(String text, boolean tests) {
        if (!tests && parsed.containsKey(text)) {
            return List.of();
        }
        if (text.isBlank() || text.length() > LONGEST || depth(text) > DEEPEST) {
            return List.of("is empty, longer than " + LONGEST + " characters or nested too deeply");
        }
        Optional<ParseResult> result =
                limit.within(TO_PARSE, () -> tests ? engine.parseUnaryTests(text) : engine.parseExpression(text));
        if (result.isEmpty()) {
            return List.of("cannot be read in reasonable time");
        }
        if (!result.get().isSuccess()) {
            return List.of("is not FEEL: " + result.get().failure().message());
        }
        List<String> problems = new ArrayList<>();
        inspect(result.get().parsedExpression().expression(), problems, 0);
        if (problems.isEmpty() && !tests) {
            if (parsed.size() > REMEMBERED) {
                parsed.clear();
            }
            parsed.put(text, result.get().parsedExpression());
        }
        return problems;
    }

    /** Brackets and "if"s nest the parser, whose cost grows with each level; texts in quotes are not counted apart. */
    private static int depth(String text) {
        int depth = 0;
        int deepest = 0;
        for (char c : text.toCharArray()) {
            if (c == '(' || c == '[' || c == '{') {
                deepest = Math.max(deepest, ++depth);
            } else if (c == ')' || c == ']' || c == '}') {
                depth--;
            }
        }
        return deepest;
    }

    private static void inspect(Object node, List<String> problems, int filters) {
        String kind = node instanceof Product product ? product.productPrefix() : "";
        if (REFUSED.contains(kind)) {
            problems.add("uses " + words(kind) + ", which is not allowed");
            return;
        }
        if (kind.equals("QualifiedFunctionInvocation")) {
            problems.add("calls a function of a value, which is not allowed");
            return;
        }
        if (node instanceof FunctionInvocation call && !FUNCTIONS.contains(call.function())) {
            problems.add("calls " + call.function() + "(), which is not among the functions allowed");
            return;
        }
        if (node instanceof ConstRange range) {
            BigDecimal from = number(range.start().value());
            BigDecimal to = number(range.end().value());
            if (from != null && to != null && to.subtract(from).abs().compareTo(BigDecimal.valueOf(WIDEST_RANGE)) > 0) {
                problems.add("uses a range over " + WIDEST_RANGE);
            }
        }
        int inner = kind.equals("Filter") ? filters + 1 : filters;
        if (inner > 1) {
            problems.add("uses a filter within a filter, which is not allowed");
            return;
        }
        for (Object child : children(node)) {
            inspect(child, problems, inner);
        }
    }

    private static String words(String kind) {
        return switch (kind) {
            case "For" -> "'for'";
            case "SomeItem" -> "'some'";
            case "EveryItem" -> "'every'";
            case "Exponentiation" -> "'**'";
            default -> "a function of its own";
        };
    }

    private static BigDecimal number(Object node) {
        String kind = node instanceof Product product ? product.productPrefix() : "";
        if (kind.equals("ConstNumber")) {
            return new BigDecimal(((Product) node).productElement(0).toString());
        }
        if (kind.equals("ArithmeticNegation")) {
            BigDecimal number = number(((Product) node).productElement(0));
            return number == null ? null : number.negate();
        }
        return null;
    }

    private static void names(Object node, Set<String> names) {
        if (node instanceof Ref ref) {
            names.add(ref.names().head());
        }
        children(node).forEach(child -> names(child, names));
    }

    /** The parts of a node of the syntax tree, whatever its kind: nodes, tuples and lists are all walked. */
    private static List<Object> children(Object node) {
        Iterator<?> parts = null;
        if (node instanceof camundajar.impl.scala.collection.Iterable<?> many) {
            parts = many.iterator();
        } else if (node instanceof Product product) {
            parts = product.productIterator();
        }
        List<Object> children = new ArrayList<>();
        while (parts != null && parts.hasNext()) {
            children.add(parts.next());
        }
        return children;
    }
}
